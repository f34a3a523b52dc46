import { quoted } from '../domain/spelling.ts';
import type { Pages } from './addresses.ts';
import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** Addresses that have moved: the old one is no page any more. That the new one is, the check of references sees. */

/** Old address → where it is now. */
export type Moved = ReadonlyMap<string, string>;

/** All addresses that have moved, and what is wrong with the old ones. */
export function movesIn(entries: readonly Entry[], pages: Pages): { moved: Moved; problems: Problem[] } {
  const moved = new Map<string, string>();
  const problems = entries.flatMap(({ kind, data, file, lineOf }) =>
    (kind.moves?.(data) ?? []).flatMap(([from, to, path]): Problem[] => {
      const wrong = wrongWith(from, moved, pages);
      if (!moved.has(from)) moved.set(from, to);
      const field = path.filter((key) => typeof key === 'string').join('.');
      return wrong ? [{ file, line: lineOf(path), field, ...wrong }] : [];
    }),
  );
  return { moved, problems };
}

function wrongWith(from: string, moved: Moved, pages: Pages): Pick<Problem, 'found' | 'todo'> | undefined {
  if (moved.has(from))
    return {
      found: `zweimal ${quoted(from)}`,
      todo: 'Eine Adresse zieht einmal um. Lass den Eintrag stehen, der stimmt.',
    };
  return pages.has(from)
    ? {
        found: quoted(from),
        todo: 'Diese Seite gibt es noch. Lösche erst die Seite, oder lass den Eintrag weg.',
      }
    : undefined;
}

/** What to do about a link to an address that has moved. */
export function whereTo(path: string, moved: Moved): string {
  const seen = new Set<string>();
  let now = path;
  for (let next = moved.get(path); next !== undefined; next = moved.get(pathOf(next))) {
    if (seen.has(next)) return 'Diese Adresse führt im Kreis. Nenne eine Seite, die es gibt.';
    seen.add(next);
    now = next;
  }
  return `Diese Adresse ist umgezogen. Schreibe die neue: ${now}`;
}

/** An address without what it asks for. */
const pathOf = (address: string): string => address.replace(/[?#].*$/s, '');
