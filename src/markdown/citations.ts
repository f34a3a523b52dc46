import { fill, type Sentence } from '../domain/words.ts';
/**
 * Citations: a writer types `Satz.[@S-M07; @VZ-RLP]`, a reader sees small numbers that lead to the page's list of
 * sources. The form is Pandoc's, the best-known one for citing in Markdown.
 */

const CITATION = /[ \t]?\[@([A-Za-z0-9-]+(?:;\s*@[A-Za-z0-9-]+)*)\]/g;

/**
 * Looks like a citation, but is not one: `[@S-M07, @VZ-RLP]`, `[S-M07]`, `[S-M07; @VIV]`, `[ @S-M07]`, and those that
 * have lost one of their brackets.
 */
const ALMOST =
  /\[\s*@[^\]\n]*\]?|\[[A-Z0-9]+(?:-[A-Z0-9]+)*(?:[;,]\s*@?[A-Z0-9-]+)+\]|\[[A-Z]+-[A-Z]*\d+\](?!\()|(?<!\w)@[A-Z0-9]+(?:-[A-Z0-9]+)*(?:;\s*@[A-Z0-9-]+)*\]/g;

/**
 * A citation as a writer types it.
 * @param ids Source ids.
 * @returns `[@S-M07; @EW]`; empty for no ids.
 */
export const cite = (ids: readonly string[] = []): string => (ids.length > 0 ? `[@${ids.join('; @')}]` : '');

/** Stands in place of an id where the next source of the paragraph covers this sentence too: readers see nothing. */
export const FOLLOWS = 'folgt';

/**
 * The source ids cited in a text, in order of appearance, repeated as often as they are cited.
 * @param text Markdown, MDX or HTML.
 */
export function citedIds(text: string): string[] {
  return [...text.matchAll(CITATION)].flatMap(([, ids]) => splitIds(ids)).filter((id) => id !== FOLLOWS);
}

/**
 * What looks like a citation and would reach the reader as brackets.
 * @param text Markdown or MDX.
 * @returns What stands there, and where it begins.
 */
export function malformedCitations(text: string): { found: string; index: number }[] {
  return [...text.replaceAll(CITATION, blank).matchAll(ALMOST)].map(({ 0: found, index }) => ({
    found: found.trimEnd(),
    index,
  }));
}

/** A text with blanks in place of its citations, also of those that are written wrongly: nothing else moves. */
export const withoutCitations = (text: string): string =>
  text.replaceAll(CITATION, blank).replaceAll(ALMOST, blank);

const blank = (text: string): string => ' '.repeat(text.length);

/** The id of what nothing backs but our own knowledge (content/sources/EW.yaml): it gets a word instead of a number. */
const OWN = 'EW';

/** What marks behind sentences say. */
export interface CitationWords {
  /** Of our own knowledge, in place of a number, and as it is read aloud. */
  own: string;
  ownSpoken: string;
  /** A number as it is read aloud. */
  number: Sentence<'n'>;
}

/** A page's text with numbered citations, and the sources in the order of their numbers. */
export interface Numbered {
  html: string;
  ids: string[];
}

/**
 * Replaces citations by links to a numbered list of sources. What rests on our own knowledge alone says so;
 * `[@folgt]` goes.
 * @param html Rendered text in which citations still stand as `[@id; @id]`.
 * @param known Ids that exist; every id of the text must be among them. @param say What a number is called.
 * @returns The text with `<a class="cite" href="#q3">` links that stay on the line of the word before them, and the ids in the order of their numbers (1 = first).
 * @throws Error naming the id, when it is not known: a number that leads nowhere would look like proof.
 */
export function numberCitations(html: string, known: ReadonlySet<string>, say: CitationWords): Numbered {
  const ids: string[] = [];
  const numbered = html.replaceAll(CITATION, (_, list: string) => {
    if (list === FOLLOWS) return '';
    const numbers = [...new Set(splitIds(list))].map((id) => {
      if (!known.has(id)) throw new Error(`Citation [@${id}]: there is no content/sources/${id}.yaml.`);
      if (!ids.includes(id)) ids.push(id);
      return ids.indexOf(id) + 1;
    });
    const links = numbers
      .toSorted((a, b) => a - b)
      .map((number) => {
        const isOwn = ids[number - 1] === OWN;
        const word = isOwn ? say.own : String(number);
        const spoken = isOwn ? say.ownSpoken : fill(say.number, { n: number });
        return `<a class="cite" href="#q${number}" aria-label="${spoken}">${word}</a>`;
      });
    // A long row breaks on a narrow screen; two numbers always find room.
    return `\u2060<sup>${links.join(links.length > 2 ? '<wbr>' : '')}</sup>`;
  });
  return { html: numbered, ids };
}

const splitIds = (list: string | undefined): string[] =>
  (list ?? '').split(';').map((id) => id.trim().replace(/^@/, ''));
