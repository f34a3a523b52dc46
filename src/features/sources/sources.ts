import type { Source } from '../../collections/sources.ts';

/** How sources are named, on their own page and at the end of every other. */

const LANGUAGES = {
  cs: 'tschechisch',
  de: '',
  en: 'englisch',
  es: 'spanisch',
  fr: 'französisch',
  it: 'italienisch',
  nl: 'niederländisch',
  pl: 'polnisch',
  pt: 'portugiesisch',
};

/** What a reader should know about a source, in a few words each. */
export const remarks = ({ language, read, weak, note }: Source): string[] =>
  [LANGUAGES[language], !read && 'Text nicht gelesen', weak && 'schwache Quelle', note].filter(
    (remark): remark is string => Boolean(remark),
  );

/** The same as a sentence; empty when there is nothing to know. */
export function remarksOn(source: Source): string {
  const all = remarks(source).join('; ');
  return all && `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}

/** Who says it, and where. */
export const linkText = ({ publisher, title }: Source): string => `${publisher}: ${title}`;
