import { dayTrouble, type DayTrouble } from '../../domain/day-entry.ts';
import {
  FIELDS,
  statusOf,
  valueOf,
  withoutContradiction,
  type Account,
  type Progress,
  type Status,
} from './progress.ts';

/** How accounts move on the ladder: opened → sent → confirmed, refused or silent. */

/** So many accounts can be added by hand. */
export const MOST_ACCOUNTS = 50;
/** The rungs that can follow: opened → sent → confirmed, refused or silent; a late answer may follow silence. */
export function nextStatuses(account: Account): Status[] {
  const status = statusOf(account);
  if (status === undefined) return ['opened', 'sent'];
  if (status === 'opened') return ['sent'];
  if (status === 'sent') return ['confirmed', 'refused', 'silent'];
  return status === 'silent' ? ['confirmed', 'refused'] : [];
}

/**
 * Puts an account on a rung.
 * @param day `YYYY-MM-DD`, the day it happened. Rungs above a rung that is taken back are forgotten.
 */
export function reach(account: Account, status: Status, day: string): Account {
  // A confirmation or refusal after silence is the answer that was missing.
  return { ...account, days: withoutContradiction({ ...account.days, [status]: day }) };
}

/** Takes back the last rung: a tap too many must not stay for ever. */
export function stepBack(account: Account): Account {
  const status = statusOf(account);
  if (!status) return account;
  const { [status]: _, ...days } = account.days;
  return { ...account, days };
}

/**
 * The progress with an account added.
 * @returns The same progress when there is no room for another account.
 */
export const withAccount = (progress: Progress, account: Account): Progress =>
  progress.accounts.length < MOST_ACCOUNTS
    ? { ...progress, accounts: [...progress.accounts, account] }
    : progress;

/**
 * The progress with an account changed.
 * @returns The same progress when there is no such account any more: it was removed in another tab.
 */
export const withChange = (progress: Progress, id: string, change: (now: Account) => Account): Progress => ({
  ...progress,
  accounts: progress.accounts.map((account) =>
    account.id === id ? counted(account, change(account)) : account,
  ),
});

/** What has changed is newer than anything that this page knows of the account. */
function counted(before: Account, { name, days }: Account): Account {
  const after = { ...before, name, days, edits: { ...before.edits } };
  const count = Math.max(0, ...Object.values(before.edits)) + 1;
  for (const field of FIELDS)
    if (valueOf(before, field) !== valueOf(after, field)) after.edits[field] = count;
  return after;
}

/** The progress without an account. */
export const withoutAccount = (progress: Progress, id: string): Progress => ({
  ...progress,
  accounts: progress.accounts.filter((account) => account.id !== id),
  // What was never kept is in no other tab.
  removed: progress.keeping ? [...progress.removed, id] : progress.removed,
});

/** Whether an account has been to the form at most: it waits to be sent. */
export const isUnsent = (account: Account): boolean => (statusOf(account) ?? 'opened') === 'opened';

/** Whether an answer came before the objection was sent: one of the two days is wrong. */
export const isOutOfOrder = ({ sent, confirmed, refused, silent }: Account['days']): boolean =>
  sent !== undefined && [confirmed, refused, silent].some((answer) => answer && answer < sent);

/**
 * Checks a day of an account's rung.
 * @param last The last day that can have happened, `YYYY-MM-DD`.
 * @returns What is wrong; undefined when the day can count.
 */
export function rungTrouble(
  account: Account,
  status: Status,
  day: string,
  last: string,
): DayTrouble | undefined {
  const trouble = dayTrouble(day, last);
  if (trouble || status === 'opened') return trouble;
  return isOutOfOrder({ ...account.days, [status]: day }) ? 'order' : undefined;
}
