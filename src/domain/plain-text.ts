/** A word of MDX; what stands in its quotes may hold any sign. */
const TAG = /<\/?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>/g;

/**
 * The words of a text from content/, without its markup: for searching and counting.
 * @param mdx Markdown or MDX without its head. Attributes that readers see (`title`, `to`) stay; citations, link targets and signs go.
 * @returns One line of text.
 */
export function plainText(mdx: string): string {
  return mdx
    .replaceAll(/\[@[^\]]*\]/g, '')
    .replaceAll(TAG, (tag) => {
      const [, , seen] = /\s(?:title|to)=(["'])(.*?)\1/.exec(tag) ?? [];
      return seen === undefined ? ' ' : ` ${seen}. `;
    })
    .replaceAll(/\]\([^)]*\)/g, '')
    .replaceAll(/^\s*(?:[-#>]+|\d+\.)\s/gm, '')
    .replaceAll(/[[\]*`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words of a plain text: what holds a letter or a digit. */
export const wordsOf = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
