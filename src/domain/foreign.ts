/** What a page in another language shows in German: pages that it has not, and labels on Meta's screens. */

/** What that language says to it. */
export interface Foreign {
  /** `de`: the language of what is not translated. */
  source: string;
  /** Its own name, which stands beside links that lead there. */
  sourceName: string;
  /** Whether an address below the root belongs to a language: `en` of `/en/faq/`. */
  isLanguage(folder: string): boolean;
  /** What a label means; undefined where nobody has written it. */
  meaning(label: string): string | undefined;
}

const LINK = /<a\b([^>]*)>([^]*?)<\/a>/g;
const PAGE = /\shref="(\/[^"?#]*\/|\/)(?:[?#][^"]*)?"/;
const LABEL = /<kbd>([^<]+)<\/kbd>/g;

const plain = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A German label with what it means beside it; it runs from left to right wherever it stands. */
function labelHtml(label: string, meaning: string | undefined, source: string): string {
  const own = `<kbd lang="${source}" dir="ltr">${label}</kbd>`;
  return meaning === undefined || escaped(meaning) === label ? own : `${own} (${escaped(meaning)})`;
}

/**
 * Marks what a page of another language has from German: links to pages say so, labels get their meaning.
 * @param html A finished page. What says its language itself stays as it is.
 */
export const markedAsForeign = (html: string, { source, sourceName, isLanguage, meaning }: Foreign): string =>
  html
    .replaceAll(LINK, (link, attributes: string, text: string) => {
      const [, path] = PAGE.exec(attributes) ?? [];
      if (path === undefined || /\shreflang=/.test(attributes) || isLanguage(path.split('/')[1] ?? ''))
        return link;
      return `<a${attributes} hreflang="${source}">${text} <small lang="${source}">(${sourceName})</small></a>`;
    })
    .replaceAll(LABEL, (_, label: string) => labelHtml(label, meaning(plain(label)), source));
