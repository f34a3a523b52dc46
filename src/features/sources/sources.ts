import type { Source } from '../../collections/sources.ts';
import { sourceAddress } from '../../domain/addresses.ts';
import type { InLanguage } from '../../queries/language.ts';
import { fill } from '../../domain/words.ts';
import { inWords } from '../../domain/dates.ts';
import { escapeHtml } from '../../markdown/markup.ts';
import { SOURCE } from '../../site.ts';

/** How sources are named, on their own page and at the end of every other. */

/** The page on which a source is named: what is not in its language is marked, and keeps its own direction. */
type On = Pick<InLanguage, 't' | 'language'>;

/** Words as HTML, marked where the page is in another language than German. @param own Their language. */
const apart = (words: string, own: string, { language }: Pick<On, 'language'>): string =>
  language === SOURCE ? escapeHtml(words) : `<bdi lang="${own}">${escapeHtml(words)}</bdi>`;

/** What a reader should know about a source, in a few words each, as HTML. */
export function remarks({ language, read, weak, note }: Source, on: On): string[] {
  const { languages, notRead, weak: isWeak } = on.t.proofs;
  const ours = [language !== 'de' && languages[language], !read && notRead, weak && isWeak].filter(
    (remark): remark is string => Boolean(remark),
  );
  return [...ours.map(escapeHtml), ...(note ? [apart(note, SOURCE, on)] : [])];
}

/** The same as a sentence; empty when there is nothing to know. */
export function remarksOn(source: Source, on: On): string {
  const all = remarks(source, on).join('; ');
  const begun = all.replace(/^(<[^>]*>)?(\p{L})/u, (_, tag: string | undefined, letter: string) =>
    (tag ?? '').concat(letter.toUpperCase()),
  );
  return begun && `${begun}.`;
}

/** Who says it, and where. */
const linkText = ({ publisher, title }: Source): string => `${publisher}: ${title}`;

/** Who says it, and where, as HTML. @param words What of it is said; left out: all. */
export const sourceName = (source: Source, on: Pick<On, 'language'>, words = linkText(source)): string =>
  apart(words, source.language, on);

/** A source in full, as HTML: who says what and when, what to know about it, its kept version, and all that rests on it. */
export function sourceEntry(id: string, source: Source, on: On): string {
  const { url, archive, date } = source;
  const { proofs: say, dates } = on.t;
  const link = (address: string, html: string): string => `<a href="${escapeHtml(address)}">${html}</a>`;
  const named = sourceName(source, on);
  const known = [escapeHtml(inWords(date, dates)), ...remarks(source, on)].join('; ');
  const kept = archive
    ? ` ${link(archive, escapeHtml(fill(say.archived, { publisher: source.publisher })))}.`
    : '';
  return `${url ? link(url, named) : named}, ${known}.${kept} ${link(sourceAddress(id), escapeHtml(fill(say.id, { id })))}`;
}
