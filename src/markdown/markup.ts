/** The little markup that one-line texts in content/ may carry. */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, in an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * A one-line text from YAML as HTML: `**nicht**` becomes strong, a word of Meta's screens between backticks a key,
 * everything else is escaped. Citations stay as they are; the page numbers them at the end.
 */
export const inlineHtml = (text: string): string =>
  escapeHtml(text)
    .replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/`([^`]+)`/g, '<kbd>$1</kbd>');

/** Something in a one-line text that would reach the reader as signs. */
export interface Leftover {
  /** What stands there. */
  found: string;
  /** What to do, in German. */
  todo: string;
}

const BOLD = 'Fett geht so: **Wort**, mit zwei Sternen davor und danach.';
const NO_TAGS = 'Hier gehen keine Wörter in spitzen Klammern. Schreibe Text.';

/** Signs that a one-line text shows as they are, with what to do; the first that fits is told. */
const LEFTOVERS: readonly [RegExp, string][] = [
  [/!\[[^\]]*\](\([^)]*\))?/, 'Bilder gehen hier nicht. Nimm das Bild heraus.'],
  [/!?\[\[[^\]]*\]\]/, 'Doppelte eckige Klammern versteht diese Website nicht. Schreibe den Text ohne sie.'],
  [
    /\[(?!@)[^\]]*\] ?\([^)]*\)?/,
    'Links gehen in diesem Feld nicht. Nimm ein Feld für Adressen, oder setze den Link in den Text unter dem Kopf.',
  ],
  [/<\/?[A-Za-z!][^>]*>?/, NO_TAGS],
  [/&(?:[a-z]+|#\d+);/i, 'Schreibe das Zeichen selbst: Umschreibungen mit & bleiben hier stehen.'],
  [/(?:https?:\/\/|www\.)\S+/i, 'Adressen gehören in ein Feld wie „url“ oder „address“, nicht in den Text.'],
  [/^(?:#+|[-•·*>]|\d+\)) /, 'Listen und Überschriften gehen in diesem Feld nicht. Schreibe einen Satz.'],
];

/** Signs without a partner, once bold words and keys are taken away. */
function unpaired(text: string): Leftover | undefined {
  const rest = text.replaceAll(/`[^`]+`/g, '').replaceAll(/\*\*(?! )(?:.+?)(?<! )\*\*/g, '');
  if (rest.includes('`'))
    return { found: '`', todo: 'Eine Taste steht zwischen zwei dieser Zeichen: `Senden`.' };
  const star = /\*+/.exec(rest);
  if (star) return { found: star[0], todo: BOLD };
  const underlined = /(?<![\p{L}\d])_{1,2}[^_\s][^_]*_{1,2}(?![\p{L}\d])/u.exec(rest);
  return underlined ? { found: underlined[0], todo: BOLD } : undefined;
}

/** Quotation marks at the ends of a German text that are none in German: other languages have their own. */
export function wrongQuotes(text: string): Leftover | undefined {
  const [found] = /^[“”"]|(?<=^[^"]*)"$/.exec(text) ?? [];
  return found === undefined
    ? undefined
    : { found, todo: 'Deutsche Anführungszeichen sehen so aus: „Text“.' };
}

/**
 * The first thing in a one-line text that would reach the reader as signs.
 * @param text A text of YAML that may cite, stress words and name keys.
 */
export function leftover(text: string): Leftover | undefined {
  for (const [pattern, todo] of LEFTOVERS) {
    const [found] = pattern.exec(text) ?? [];
    if (found) return { found, todo };
  }
  return unpaired(text);
}

/** The same for a text that stands without sources and without markup: a title, a label. */
export function leftoverInPlain(text: string): Leftover | undefined {
  const [cited] = /\[@[^\]]*\]?/.exec(text) ?? [];
  if (cited) return { found: cited, todo: 'In diesem Feld stehen keine Quellen. Nenne sie im Text.' };
  const [marked] = /\*\*|`/.exec(text) ?? [];
  if (marked) return { found: marked, todo: 'Dieses Feld ist schlichter Text, ohne Sterne und Tasten.' };
  return leftover(text);
}

/** The same for the text of a letter, which has blanks: `{name}`. */
export function leftoverInLetter(text: string): Leftover | undefined {
  const rest = text.replaceAll(/\{[a-z]+(?:-[a-z]+)*\}/g, '');
  const [brace] = /\{[^{}]*\}?|\}/.exec(rest) ?? [];
  if (brace)
    return {
      found: brace,
      todo: 'Eine Lücke sieht so aus: {name}, in kleinen Buchstaben ohne Umlaute und Leerzeichen.',
    };
  const [cited] = /\[@[^\]]*\]?/.exec(rest) ?? [];
  if (cited)
    return { found: cited, todo: 'In einem Schreiben stehen keine Quellen. Nenne sie unter „basis“.' };
  const [square] = /\[[^\]]*\]?/.exec(rest) ?? [];
  if (square)
    return { found: square, todo: 'Eckige Klammern bleiben so stehen. Eine Lücke sieht so aus: {name}.' };
  const [sign] = /\*\*|`|<\/?[A-Za-z][^>]*>?/.exec(rest) ?? [];
  return sign ? { found: sign, todo: 'Ein Schreiben ist schlichter Text, ohne Auszeichnung.' } : undefined;
}

/** Words that stand for a text that somebody still wants to write. */
const PLACEHOLDER = /\b(?:TODO|FIXME|TBD|XXX+|[Ll]orem ipsum|undefined|NaN)\b|\?{3,}/;

/** What stands for a text that is not written yet. */
export const placeholderIn = (text: string): string | undefined => PLACEHOLDER.exec(text)?.[0];
