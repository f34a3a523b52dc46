import { citedIds, FOLLOWS } from './citations.ts';

/**
 * Statements: sentences that say what Meta, a court, an authority or a law does. Each names its source itself: a reader
 * who doubts it must not have to guess whether the source two sentences later is meant.
 */

const PROMISE = `[@${FOLLOWS}]`;

/** Ends of sentences, with their sources; "26. Mai" and "Art. 21" are none. */
const SENTENCE_ENDS =
  /(?<=(?<!\b\d{1,2}|\b(?:Art|Abs|Nr|Buchst|z|B|vgl|ca|bzw|usw|Dr|St))[.!?][“*)]*(?:\[@[^\]]*\])*)\s+(?=[\p{Lu}„*`])/u;

/** What may stand before a statement and is none: "**23. Juli 2026:**", "Ja:". */
const LABEL = /^(?:\*\*[^*]+\*\*:?|[^.:„]{2,40}:)\s+/u;

/** Who or what acts, at the beginning of a sentence, also behind when or by whose word. */
const ACTOR =
  /^[„*]*(?:Auch |(?:Laut|Nach|Seit|Im|Am|Ab) (?!Ende)(?:[^.,;:()]{0,40}? )?)?\**(?:Meta|Meta AI|Metas \p{L}+|Meta-KI|Instagram|Facebook|WhatsApp|Threads|Messenger|noyb|Artikel \d+|Art\. \d+|(?:(?:Das|Die|Der|Ein|Eine|das|die|der|dem|ein|eine) )?(?:\p{L}+ )?(?:Konzern|Bundesgerichtshof|Oberlandesgericht|Landgericht|Gericht|BGH|OLG|LG|EuGH|Aufsicht|Aufsichten|Behörde|DSGVO|Verbraucherzentrale|Bundesbeauftragte|DPC|EDÖB|Kommission))(?![\p{L}\d:-])/u;

/** What we say of ourselves, what nobody knows, what is asked, and what a list below goes on with. */
const OWN =
  /(?<![\p{L}])(?:wir|uns|unser\p{L}*)(?![\p{L}])|\*\*nicht\*\* (?:belegt|bekannt|erklärt|geprüft)|keine Quelle|[?:]["“*)]*$/iu;

/** The sentences of a paragraph, each with the sources behind it. */
export const sentencesOf = (text: string): string[] =>
  text.replaceAll(/\s+/g, ' ').trim().split(SENTENCE_ENDS);

/** Whether a sentence says what Meta, a court, an authority or a law does. */
export function isStatement(sentence: string): boolean {
  if (OWN.test(sentence.replaceAll(/\[@[^\]]*\]/g, ''))) return false;
  // A bold word that the sentence goes on from is no label: "**Meta** löscht".
  const plain = sentence.replace(/^\*\*([^*:]+)\*\*(?=\s\p{Ll})/u, '$1');
  const [label = ''] = LABEL.exec(plain) ?? [];
  return ACTOR.test(plain.slice(label.length));
}

/** Sentences of a paragraph that promise a source later in it, and no later one names any. */
export function promised(text: string): string[] {
  const sentences = sentencesOf(text);
  return sentences.filter(
    (sentence, index) =>
      sentence.includes(PROMISE) && citedIds(sentences.slice(index).join(' ')).length === 0,
  );
}

/**
 * Statements of a paragraph that name no source, although one of its later sentences does.
 * @param text A paragraph, a point of a list, or one text of YAML.
 */
export function unsourced(text: string): string[] {
  const sentences = sentencesOf(text);
  const last = sentences.findLastIndex((sentence) => sentence.includes('[@'));
  return sentences
    .slice(0, Math.max(0, last))
    .filter((sentence) => !sentence.includes('[@') && isStatement(sentence));
}
