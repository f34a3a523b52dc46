/** Where a page in another language leads, and what it shows in German: pages that it has not, labels on Meta's screens. */

/** What that language says to it. */
export interface Foreign {
  /** `de`: the language of what is not translated. */
  source: string;
  /** Its own name, which stands beside links that lead there. */
  sourceName: string;
  /** Whether an address below the root belongs to a language: `en` of `/en/faq/`. */
  isLanguage(folder: string): boolean;
  /** Whether it is written from right to left. */
  isFromRight: boolean;
  /** An address of this site in that language, where it has that page; else the same. */
  to(address: string): string;
  /** What a label means; undefined where nobody has written it. */
  meaning(label: string): string | undefined;
}

const LINK = /<a\b([^>]*)>([^]*?)<\/a>/g;
const PAGE = /(\shref=")((\/[^"?#]*\/|\/)(?:[?#][^"]*)?)"/;
const LABEL = /<kbd>([^<]+)<\/kbd>/g;

const plain = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A German label with what it means beside it; it runs from left to right wherever it stands. */
export function labelHtml(label: string, meaning: string | undefined, source: string): string {
  const own = `<kbd lang="${source}" dir="ltr">${label}</kbd>`;
  return meaning === undefined || escaped(meaning) === label ? own : `${own} (${escaped(meaning)})`;
}

/** What holds no text with markup, or a piece of markup, or a text. */
const PARTS = /<(script|style|title|textarea|option)\b[^]*?<\/\1>|<[^>]*>|[^<]+/g;
/** Latin letters behind a sign that would else stand on their other side: `@meta.com`, `/reset-ai`, `@Meta AI`. */
const SIGNED = /(?<=[\s«(])[@/][A-Za-z][\w.-]*(?: [A-Z]\w*)*/g;

/** What is quoted in Latin letters: its full stop stays behind it. */
const QUOTED = /(?<=«)[A-Za-z][^«»\p{Script=Arabic}]*(?=»)/gu;

/** A page from right to left, in which signs stay where they belong among Latin letters. */
const withSigns = (html: string): string =>
  html.replaceAll(PARTS, (part) =>
    part.startsWith('<')
      ? part
      : part.replaceAll(SIGNED, '<bdi>$&</bdi>').replaceAll(QUOTED, '<bdi>$&</bdi>'),
  );

/**
 * Leads links to the language's own pages, and marks what a page has from German: links to pages say so, labels get their
 * meaning. Writers name pages by their German addresses in every language.
 * @param html A finished page. What says its language itself stays as it is.
 */
export function markedAsForeign(
  html: string,
  { source, sourceName, isLanguage, isFromRight, to, meaning }: Foreign,
): string {
  const marked = html
    .replaceAll(LINK, (link, attributes: string, text: string) => {
      const [, before = '', address = '', path = ''] = PAGE.exec(attributes) ?? [];
      if (path === '' || /\shreflang=/.test(attributes) || isLanguage(path.split('/')[1] ?? '')) return link;
      const own = to(address);
      return own === address
        ? `<a${attributes} hreflang="${source}">${text} <small lang="${source}">(${sourceName})</small></a>`
        : `<a${attributes.replace(`${before}${address}"`, () => `${before}${own}"`)}>${text}</a>`;
    })
    .replaceAll(LABEL, (_, label: string) => labelHtml(label, meaning(plain(label)), source));
  return isFromRight ? withSigns(marked) : marked;
}
