import { dayTrouble } from '../../domain/day-entry.ts';

/**
 * What a person has done so far, per account: opened → sent → confirmed, or refused, or no answer. Never one tick
 * "done": who has opened a form has not sent it.
 *
 * Shape: `{ version: 1, keeping?, accounts: [{ platform, name, days: { opened: '2026-11-24', … }, id?, edits? }], removed? }`.
 * Life cycle: it lives in memory until the reader asks to keep it on the device; then every change is stored; one
 * button deletes all of it. It can be saved as a file and read back (src/features/progress/progress-file.ts).
 * Two tabs may change it at once, or one while there is no room to store: accounts have ids, count the edits of each
 * field, and leave their id behind when they are removed, so that `merge` can bring any two states together.
 * When content changes: statuses are few and stay; an account of a platform that is gone is kept and shown by its old
 * id, so nobody loses a date. Data of a newer version of this site is left untouched and not read.
 */

/** Rungs of the ladder in order. The last two are ends beside `confirmed`. */
export const STATUSES = ['opened', 'sent', 'confirmed', 'refused', 'silent'] as const;
export type Status = (typeof STATUSES)[number];

/** What of an account can be changed. */
export const FIELDS = ['name', ...STATUSES] as const;
export type Field = (typeof FIELDS)[number];

/** One account on the ladder. */
export interface Account {
  /** Tells it from all others, also in another tab. */
  id: string;
  /** Of two states of a field, the one with the higher number is the newer; a field never changed has none. */
  edits: Partial<Record<Field, number>>;
  platform: string;
  /** A nickname the reader chose, or empty. */
  name: string;
  /** Day on which each rung was reached, `YYYY-MM-DD` in Berlin. */
  days: Partial<Record<Status, string>>;
}

/** Everything that may be kept on the device. */
export interface Progress {
  version: 1;
  /** Made anew when the reader asks to keep: what was kept before a deletion has another one. Empty before that. */
  keeping: string;
  accounts: Account[];
  /** Ids of accounts that were removed: another tab may still have them. */
  removed: string[];
}

/** Why stored data could not be read. */
export type Unreadable = 'corrupt' | 'newer';

/** More than tabs could ever add at once; what has more is not ours. */
export const MOST_READ = 1000;
const LONGEST_NAME = 60;
const ID = /^[a-z0-9-]{1,40}$/;

export const nothing = (): Progress => ({ version: 1, keeping: '', accounts: [], removed: [] });

/**
 * Reads stored data or a file.
 * @param text JSON as written by `serialize`, or anything else.
 * @param last The last day that can have happened, `YYYY-MM-DD`; days after it, and days that do not exist, are left out.
 * @returns The progress, or why it cannot be read. Unknown fields are dropped; nothing is executed or trusted.
 */
export function parse(text: string, last: string): Progress | Unreadable {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'corrupt';
  }
  if (!isRecord(data) || typeof data['version'] !== 'number') return 'corrupt';
  const { version, keeping, accounts, removed } = data;
  if (version > 1) return 'newer';
  if (version !== 1 || !Array.isArray(accounts) || accounts.length > MOST_READ) return 'corrupt';
  const read: Account[] = [];
  for (const account of accounts) {
    const known = readAccount(account, read, last);
    if (!known) return 'corrupt';
    read.push(known);
  }
  return {
    version: 1,
    keeping: isId(keeping) ? keeping : '0',
    accounts: read,
    removed: Array.isArray(removed) ? removed.filter(isId).slice(-MOST_READ) : [],
  };
}

/** As text, for the device and for files. */
export const serialize = (progress: Progress): string => JSON.stringify(progress);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** @param before Accounts that were read before it: one without an id is called by its place among its platform's. */
function readAccount(value: unknown, before: readonly Account[], last: string): Account | undefined {
  if (!isRecord(value)) return undefined;
  const { platform, name, days: stored, id, edits } = value;
  if (!isId(platform) || !isRecord(stored)) return undefined;
  const days: Account['days'] = {};
  for (const status of STATUSES) {
    const day = stored[status];
    if (typeof day === 'string' && !dayTrouble(day, last)) days[status] = day;
  }
  const taken = (wanted: string): boolean => before.some((account) => account.id === wanted);
  let own = isId(id) ? id : '';
  for (let place = 0; !own || taken(own); place++) own = `${platform.slice(0, 30)}-${place}`;
  return {
    id: own,
    edits: readEdits(edits),
    platform,
    name: typeof name === 'string' ? cleanName(name) : '',
    days: withoutContradiction(days),
  };
}

function readEdits(value: unknown): Account['edits'] {
  const edits: Account['edits'] = {};
  for (const field of FIELDS) {
    const count = isRecord(value) && value[field];
    if (Number.isInteger(count) && Number(count) < 1e9) edits[field] = Number(count);
  }
  return edits;
}

/** A nickname without control characters, line breaks and marks that turn the writing direction. */
export const cleanName = (name: string): string =>
  [...name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()].slice(0, LONGEST_NAME).join('').trim();

/** Where an account stands: the last rung it has reached. Undefined before the first. */
export const statusOf = ({ days }: Account): Status | undefined =>
  STATUSES.findLast((status) => days[status]);

/** What a field says; empty when nothing. */
export const valueOf = ({ name, days }: Account, field: Field): string =>
  field === 'name' ? name : (days[field] ?? '');

/**
 * One progress out of two, account by account and field by field: of what this page has and what lies on the device, or
 * of two tabs. The order of the two does not matter for what accounts hold.
 * @param here What this page has. @param there What lies on the device; its accounts come first.
 */
export function merge(here: Progress, there: Progress): Progress {
  const removed = [...new Set([...there.removed, ...here.removed])];
  const accounts = new Map<string, Account>();
  for (const account of [...there.accounts, ...here.accounts]) {
    const other = accounts.get(account.id);
    if (!removed.includes(account.id))
      accounts.set(account.id, other ? mergeAccount(other, account) : account);
  }
  return { ...there, accounts: [...accounts.values()], removed };
}

/** Of each field the newer state; of two that are as new the greater, so that all tabs agree. */
function mergeAccount(one: Account, other: Account): Account {
  const merged: Account = { ...one, days: {}, edits: {} };
  for (const field of FIELDS) {
    const [mine, theirs] = [one.edits[field] ?? 0, other.edits[field] ?? 0];
    if (mine || theirs) merged.edits[field] = Math.max(mine, theirs);
    const isNewer = theirs > mine || (theirs === mine && valueOf(other, field) > valueOf(one, field));
    const value = valueOf(isNewer ? other : one, field);
    if (field === 'name') merged.name = value;
    else if (value) merged.days[field] = value;
  }
  return { ...merged, days: withoutContradiction(merged.days) };
}

/** Who has an answer does not wait for one. */
export function withoutContradiction({ silent, ...days }: Account['days']): Account['days'] {
  return !silent || days.confirmed || days.refused ? days : { ...days, silent };
}
