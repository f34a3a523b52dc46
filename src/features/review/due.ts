import { claimsIn } from '../../markdown/claims.ts';
import { attributesOf, wordsIn, type Node } from '../../markdown/tree.ts';

/** What to hold against its sources next, and how much hangs on it. */

/** A kind of content, as far as reviews need it. */
export interface Judged {
  name: string;
  /**
   * Deciding sentences are those by which a reader acts: all of guides, tracks, letters and the answer period, the first
   * sentences of answers, what forms are for, what the home page and the boxes of dates and disputes say. Background,
   * timeline and the pages about the site explain; nobody taps by them.
   */
  decides?(entry: { id: string; data: Record<string, unknown>; body: string }): (string | Node)[];
  /** The word of MDX that shows an entry. */
  word?: string;
  howToCheck?: string;
}

/** A file of content, as far as reviews need it. */
export interface Reviewable {
  /** Path below content/. */
  path: string;
  kind: Judged;
  /** What stands in the file, or in its head. */
  data: Record<string, unknown>;
  /** The text under the head; empty where there is none. */
  body: string;
}

/** A text or a source that should be held against what it rests on. */
export interface Review {
  path: string;
  kind: Judged;
  /** Day of the last check, `YYYY-MM-DD`. */
  checked: string;
  /** Day by which the next is due. Undefined for what is only checked along with the texts that cite it. */
  nextCheck: string | undefined;
  isOverdue: boolean;
  /** How many deciding sentences rest on it. */
  weight: number;
}

/**
 * What to check next: what is overdue before what is not, and then what most deciding sentences rest on.
 * @param files Content; what has no day of a last check is left out.
 * @param today `YYYY-MM-DD`.
 * @returns Among equals what is due first stands first, then what was checked longest ago.
 */
export function dueReviews(files: Reviewable[], today: string): Review[] {
  const weights = weigh(files);
  return files
    .flatMap(({ path, kind, data: { checked, nextCheck } }): Review[] => {
      if (typeof checked !== 'string') return [];
      const next = typeof nextCheck === 'string' ? nextCheck : undefined;
      const isOverdue = next !== undefined && next < today;
      return [{ path, kind, checked, nextCheck: next, isOverdue, weight: weights.get(path) ?? 0 }];
    })
    .toSorted(
      (a, b) =>
        Number(b.isOverdue) - Number(a.isOverdue) ||
        b.weight - a.weight ||
        (a.nextCheck ?? LAST).localeCompare(b.nextCheck ?? LAST) ||
        a.checked.localeCompare(b.checked) ||
        a.path.localeCompare(b.path),
    );
}

/** After every day. */
const LAST = '9999';

/**
 * How many deciding sentences rest on each file: on a source those that cite it, on a text those that stand in it with
 * a source, on a form, dispute, date, letter or drawn screen also each deciding text that shows it.
 * @returns Path below content/ → count; files on which none rests are left out.
 */
export function weigh(files: Reviewable[]): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (path: string | undefined, count = 1): void => {
    if (path && count > 0) weights.set(path, (weights.get(path) ?? 0) + count);
  };
  const named = files.map((file) => ({ ...file, id: /([^/]+)\.[a-z]+$/.exec(file.path)?.[1] ?? '' }));
  const pathsOf = (list: typeof named) => new Map(list.map(({ id, path }) => [id, path]));
  const sources = pathsOf(named.filter(({ kind }) => kind.name === 'sources'));
  const byWord = new Map(
    [...Map.groupBy(named, ({ kind }) => kind.word ?? '')].map(([word, list]) => [word, pathsOf(list)]),
  );
  byWord.delete('');
  for (const file of files) {
    const texts = file.kind.decides?.({ ...file, id: file.path }) ?? [];
    const claims = texts.flatMap(claimsIn);
    add(file.path, new Set(claims.map(({ sentence }) => sentence)).size);
    const byId = Map.groupBy(
      claims.flatMap(({ sentence, ids }) => ids.map((id) => ({ id, sentence }))),
      ({ id }) => id,
    );
    for (const [id, cited] of byId) add(sources.get(id), new Set(cited.map(({ sentence }) => sentence)).size);
    for (const text of texts)
      for (const node of typeof text === 'string' ? [] : wordsIn(text, ...byWord.keys()))
        add(byWord.get(node.name ?? '')?.get(attributesOf(node)['id'] ?? ''));
  }
  return weights;
}
