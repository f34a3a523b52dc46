import type { Source } from '../../collections/sources.ts';
import { sourceAddress } from '../../domain/addresses.ts';
import type { Words } from '../../collections/ui.ts';
import { fill } from '../../domain/words.ts';
import { inWords } from '../../domain/dates.ts';
import { escapeHtml } from '../../markdown/markup.ts';

/** How sources are named, on their own page and at the end of every other. */

/** What a reader should know about a source, in a few words each. */
export const remarks = (
  { language, read, weak, note }: Source,
  { languages, notRead, weak: isWeak }: Words['proofs'],
): string[] =>
  [language !== 'de' && languages[language], !read && notRead, weak && isWeak, note].filter(
    (remark): remark is string => Boolean(remark),
  );

/** The same as a sentence; empty when there is nothing to know. */
export function remarksOn(source: Source, say: Words['proofs']): string {
  const all = remarks(source, say).join('; ');
  return all && `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}

/** Who says it, and where. */
export const linkText = ({ publisher, title }: Source): string => `${publisher}: ${title}`;

/** A source in full, as HTML: who says what and when, what to know about it, its kept version, and all that rests on it. */
export function sourceEntry(id: string, source: Source, { proofs: say, dates }: Words): string {
  const { url, archive, date } = source;
  const link = (address: string, words: string): string =>
    `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;
  const name = url ? link(url, linkText(source)) : escapeHtml(linkText(source));
  const known = [inWords(date, dates), ...remarks(source, say)].map(escapeHtml).join('; ');
  const kept = archive ? ` ${link(archive, fill(say.archived, { publisher: source.publisher }))}.` : '';
  return `${name}, ${known}.${kept} ${link(sourceAddress(id), fill(say.id, { id }))}`;
}
