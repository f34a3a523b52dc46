import type { Source } from '../../collections/sources.ts';
import { sourceAddress } from '../../domain/addresses.ts';
import type { Words } from '../../collections/ui.ts';
import { fill } from '../../domain/words.ts';
import { inWords } from '../../domain/dates.ts';
import { escapeHtml, inLanguageHtml } from '../../markdown/markup.ts';
import { SOURCE, type Language } from '../../site.ts';

/** How sources are named, on their own page and at the end of every other. */

/** A text as HTML on a page in a language. German pages name hundreds of sources, in German: there nothing is marked. */
const marked = (text: string, is: string, on: Language): string =>
  on === SOURCE || on === is ? escapeHtml(text) : inLanguageHtml(is, text);

/** The first letter as a sentence has it. */
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What a reader should know about a source, in a few words each, as HTML. Notes are German on every page.
 * @param on The language of the page, which `say` is in.
 * @param first What becomes of the first: the beginning of a sentence.
 */
export function remarks(
  { language, read, weak, note }: Source,
  say: Words['proofs'],
  on: Language,
  first = (text: string): string => text,
): string[] {
  const own = [language !== 'de' && say.languages[language], !read && say.notRead, weak && say.weak];
  return [
    ...own.filter((remark) => typeof remark === 'string').map((text) => ({ text, is: on })),
    ...(note ? [{ text: note, is: SOURCE }] : []),
  ].map(({ text, is }, index) => marked(index === 0 ? first(text) : text, is, on));
}

/** The same as a sentence; empty when there is nothing to know. */
export function remarksOn(source: Source, say: Words['proofs'], on: Language): string {
  const all = remarks(source, say, on, begun).join('; ');
  return all && `${all}.`;
}

/** Who says it, and where. */
export const linkText = ({ publisher, title }: Source): string => `${publisher}: ${title}`;

/** The name of a source as HTML: it is in the language of what it names. */
export const nameHtml = (source: Source, on: Language, name = linkText(source)): string =>
  marked(name, source.language, on);

/** A source in full, as HTML: who says what and when, what to know about it, its kept version, and all that rests on it. */
export function sourceEntry(id: string, source: Source, { proofs: say, dates }: Words, on: Language): string {
  const { url, archive, date } = source;
  const link = (address: string, html: string): string => `<a href="${escapeHtml(address)}">${html}</a>`;
  const name = nameHtml(source, on);
  const known = [escapeHtml(inWords(date, dates)), ...remarks(source, say, on)].join('; ');
  const kept = archive
    ? ` ${link(archive, escapeHtml(fill(say.archived, { publisher: source.publisher })))}.`
    : '';
  return `${url ? link(url, name) : name}, ${known}.${kept} ${link(sourceAddress(id), fill(say.id, { id }))}`;
}
