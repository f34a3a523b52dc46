import type { DateWords } from '../../domain/date-words.ts';
import { inWords } from '../../domain/dates.ts';
import { isOutOfOrder, withChange, withoutAccount } from './ladder.ts';
import {
  FIELDS,
  STATUSES,
  STATUS_WORDS,
  valueOf,
  withoutContradiction,
  type Account,
  type Progress,
} from './progress.ts';

/** What taking in a file would change of one account; without `before` it is new. */
export interface Change {
  before?: Account;
  after: Account;
}

/**
 * What taking in a file would change. Nothing that is here is lost: accounts are added, and of known ones the days and
 * the name that the file has are taken. No answer comes before the objection by it.
 * @param here What this page has. @param file What the file says. @param newId Makes an id that nothing has.
 * @returns The changes, in the order of the file; empty when the file says nothing new.
 */
export function planImport(here: Progress, file: Progress, newId: () => string): Change[] {
  const accounts = file.accounts.map((theirs) => ({ ...theirs, days: bothDays({}, theirs.days) }));
  const free = here.accounts.filter((mine) => !accounts.some((theirs) => isSame(mine, theirs)));
  const ids = new Set([...here.removed, ...here.accounts.map(({ id }) => id)]);
  return accounts.flatMap((theirs): Change[] => {
    const likely = free.findIndex((mine) => mayBe(mine, theirs));
    const before =
      here.accounts.find((mine) => isSame(mine, theirs)) ??
      (likely < 0 ? undefined : free.splice(likely, 1)[0]);
    if (!before) {
      const isTaken = MADE_UP.test(theirs.id) || ids.has(theirs.id);
      return [{ after: { ...theirs, id: isTaken ? newId() : theirs.id } }];
    }
    const days = bothDays(before.days, theirs.days);
    const after = { ...before, name: theirs.name || before.name, days };
    return says(before, after) ? [] : [{ before, after }];
  });
}

/** Ids that were made up for accounts without one are alike on all devices, and in all tabs. */
const MADE_UP = /-\d+$/;

/** Whether an account of a file is one of here. */
const isSame = (mine: Account, theirs: Account): boolean =>
  mine.id === theirs.id && (!MADE_UP.test(mine.id) || mayBe(mine, theirs));

/** The days of both; where they would contradict, those of the file come second, or not at all. */
function bothDays(mine: Account['days'], theirs: Account['days']): Account['days'] {
  const { confirmed: _c, refused: _r, silent: _s, ...sent } = theirs;
  const ways = [
    { ...mine, ...theirs },
    { ...theirs, ...mine },
    { ...sent, ...mine },
  ];
  return withoutContradiction(ways.find((days) => !isOutOfOrder(days)) ?? mine);
}

/** Whether an account of a file, whose id nobody knows, may be one of here: same name, and no day says otherwise. */
const mayBe = (mine: Account, theirs: Account): boolean =>
  mine.platform === theirs.platform &&
  mine.name === theirs.name &&
  STATUSES.every(
    (status) => !mine.days[status] || !theirs.days[status] || mine.days[status] === theirs.days[status],
  ) &&
  !isOutOfOrder({ ...mine.days, ...theirs.days });

/** Whether two states of an account say the same. */
const says = (one: Account, other: Account): boolean =>
  FIELDS.every((field) => valueOf(one, field) === valueOf(other, field));

/** Takes the changes in. @param here What is true now. */
export const withImport = (here: Progress, changes: readonly Change[]): Progress =>
  changes.reduce(
    (progress, { before, after }) =>
      before
        ? withChange(progress, before.id, () => after)
        : { ...progress, accounts: [...progress.accounts, after] },
    here,
  );

/** Takes the changes back; what was changed since then stays. @param here What is true now. */
export const withoutImport = (here: Progress, changes: readonly Change[]): Progress =>
  changes.reduce((progress, { before, after }) => {
    if (before) return withChange(progress, before.id, (now) => withoutChange(now, before, after));
    const isUnchanged = progress.accounts.some((now) => now.id === after.id && says(now, after));
    return isUnchanged ? withoutAccount(progress, after.id) : progress;
  }, here);

function withoutChange(now: Account, before: Account, after: Account): Account {
  const days: Account['days'] = {};
  for (const status of STATUSES) {
    const day = (now.days[status] === after.days[status] ? before : now).days[status];
    if (day) days[status] = day;
  }
  return {
    ...now,
    name: now.name === after.name ? before.name : now.name,
    // An answer that came since then belongs to the day of the file.
    days: isOutOfOrder(days) ? now.days : withoutContradiction(days),
  };
}

/**
 * A change in words, in German.
 * @param label What the account's platform is called.
 */
export function changeInWords({ before, after }: Change, label: string, dates: DateWords): string {
  const days = STATUSES.flatMap((status) => {
    const day = after.days[status];
    const was = before?.days[status];
    if (was && !day) return [`nicht mehr: ${STATUS_WORDS[status]}`];
    if (!day || day === was) return [];
    return [
      `${STATUS_WORDS[status]} am ${inWords(day, dates)}${was ? `, bisher ${inWords(was, dates)}` : ''}`,
    ];
  });
  const name = before && before.name !== after.name ? [`heißt „${after.name}“`] : [];
  const which = before ?? after;
  return `${before ? '' : 'Neu: '}${label}${which.name && ` (${which.name})`}: ${[...name, ...days].join('; ') || 'noch nichts getan'}.`;
}
