import { inWords } from './dates.ts';
import { withChange, withoutAccount } from './ladder.ts';
import { STATUSES, STATUS_WORDS, withoutContradiction, type Account, type Progress } from './progress.ts';

/** What taking in a file would change of one account; without `before` it is new. */
export interface Change {
  before?: Account;
  after: Account;
}

/**
 * What taking in a file would change. Nothing that is here is lost: accounts are added, and of known ones the days and
 * the name that the file has are taken.
 * @param here What this page has. @param file What the file says. @param newId Makes an id that nothing has.
 * @returns The changes, in the order of the file; empty when the file says nothing new.
 */
export function planImport(here: Progress, file: Progress, newId: () => string): Change[] {
  const named = new Set(file.accounts.map(({ id }) => id));
  const free = here.accounts.filter(({ id }) => !named.has(id));
  return file.accounts.flatMap((theirs): Change[] => {
    const likely = free.findIndex((mine) => mayBe(mine, theirs));
    const before =
      here.accounts.find(({ id }) => id === theirs.id) ??
      (likely < 0 ? undefined : free.splice(likely, 1)[0]);
    if (!before) return [{ after: here.removed.includes(theirs.id) ? { ...theirs, id: newId() } : theirs }];
    const days = withoutContradiction({ ...before.days, ...theirs.days });
    const after = { ...before, name: theirs.name || before.name, days };
    return same(before, after) ? [] : [{ before, after }];
  });
}

/** Whether an account of a file, whose id nobody knows, may be one of here: same name, and no day says otherwise. */
const mayBe = (mine: Account, theirs: Account): boolean =>
  mine.platform === theirs.platform &&
  mine.name === theirs.name &&
  STATUSES.every(
    (status) => !mine.days[status] || !theirs.days[status] || mine.days[status] === theirs.days[status],
  );

const same = (one: Account, other: Account): boolean =>
  one.name === other.name && STATUSES.every((status) => one.days[status] === other.days[status]);

/** Takes the changes in. @param here What is true now. */
export const withImport = (here: Progress, changes: readonly Change[]): Progress =>
  changes.reduce(
    (progress, { before, after }) =>
      before
        ? withChange(progress, before.id, () => after)
        : { ...progress, accounts: [...progress.accounts, after] },
    here,
  );

/** Takes the changes back. What was changed in other accounts since then stays. @param here What is true now. */
export const withoutImport = (here: Progress, changes: readonly Change[]): Progress =>
  changes.reduce(
    (progress, { before, after }) =>
      before ? withChange(progress, before.id, () => before) : withoutAccount(progress, after.id),
    here,
  );

/**
 * A change in words, in German.
 * @param label What the account's platform is called.
 */
export function changeInWords({ before, after }: Change, label: string): string {
  const days = STATUSES.flatMap((status) => {
    const day = after.days[status];
    const was = before?.days[status];
    if (was && !day) return [`nicht mehr: ${STATUS_WORDS[status]}`];
    if (!day || day === was) return [];
    return [`${STATUS_WORDS[status]} am ${inWords(day)}${was ? `, bisher ${inWords(was)}` : ''}`];
  });
  const name = before && before.name !== after.name ? [`heißt „${after.name}“`] : [];
  const which = before ?? after;
  return `${before ? '' : 'Neu: '}${label}${which.name && ` (${which.name})`}: ${[...name, ...days].join('; ') || 'noch nichts getan'}.`;
}
