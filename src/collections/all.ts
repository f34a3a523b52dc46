import type { Document } from '../features/search/search.ts';
import { proofsAddress, stepAddress } from '../domain/addresses.ts';
import type { Language } from '../site.ts';
import { kinds as allKinds } from './index.ts';
import type { Content, Fields, Passage } from './kind.ts';

/** What goes through all kinds of content, in their order. Tests pass kinds of their own. */

/** Everything that the search finds: questions, guides, steps and pages. */
export const foundIn = (content: Content, kinds = allKinds): Document[] =>
  kinds.flatMap((kind) => kind.finds?.(content.all(kind), content) ?? []);

/** Everything that the site says, with where it is read. */
export const saidIn = (content: Content, kinds = allKinds): Passage[] =>
  kinds.flatMap((kind) => kind.says?.(content.all(kind), content) ?? []);

/**
 * The addresses of the pages that a language has itself; what it has not, German has.
 * @param content Of that language.
 */
export function ownPages(content: Content, language: Language, kinds = allKinds): Set<string> {
  const own = kinds.flatMap((kind) => {
    const entries = content.all(kind).filter((entry) => entry.language === language);
    const ids = new Set(entries.map(({ id }) => id));
    const { page } = kind;
    const pages = page
      ? entries.flatMap(({ id }) => [
          page.address(id),
          ...(page.beside?.(id) ?? []),
          ...(page.proofsRoute ? [proofsAddress(page.address(id))] : []),
        ])
      : [];
    const steps = (kind.walks?.(content.all(kind), content) ?? [])
      .filter(({ id }) => ids.has(id))
      .flatMap(({ address, steps: all }) => all.map((step) => stepAddress(address, step.id)));
    return [...pages, ...steps];
  });
  return new Set(own);
}

/** A page with the day of its last and of its next check. */
export interface Checked {
  address: string;
  checked: string;
  nextCheck: string;
}

/** Every page that says when it was checked, with the day of its next check. */
export const checkedIn = (content: Content, kinds = allKinds): Checked[] =>
  kinds.flatMap((kind) =>
    content.all(kind).flatMap(({ id, data }) => {
      const days = daysOf(data);
      return kind.page && days ? [{ address: kind.page.address(id), ...days }] : [];
    }),
  );

/** Day by which the next text of whatever kind is to be held against its sources. @throws Error when no text has one. */
export function nextCheckIn(content: Content, kinds = allKinds): string {
  const days = kinds.flatMap((kind) =>
    content.all(kind).flatMap(({ data }) => daysOf(data)?.nextCheck ?? []),
  );
  const [next] = days.toSorted();
  if (next === undefined) throw new Error('No text has a day of its next check.');
  return next;
}

const daysOf = ({ checked, nextCheck }: Fields): Omit<Checked, 'address'> | undefined =>
  typeof checked === 'string' && typeof nextCheck === 'string' ? { checked, nextCheck } : undefined;
