import { isDay } from './dates.ts';

/**
 * What a person has done so far, per account: opened → sent → confirmed, or refused, or no answer. Never one tick
 * "done": who has opened a form has not sent it.
 *
 * Shape: `{ version: 1, view?, accounts: [{ platform, name, days: { opened: '2026-11-24', … } }] }`.
 * Life cycle: it lives in memory until the reader asks to keep it on the device; then every change is stored; one
 * button deletes all of it. It can be saved as a file and read back.
 * When content changes: statuses are few and stay; an account of a platform that is gone is kept and shown by its old
 * id, so nobody loses a date. Data of a newer version of this site is left untouched and not read.
 */

/** Rungs of the ladder in order. The last two are ends beside `confirmed`. */
export const STATUSES = ['opened', 'sent', 'confirmed', 'refused', 'silent'] as const;
export type Status = (typeof STATUSES)[number];

/** What happened, as a line reads. */
export const STATUS_WORDS: Record<Status, string> = {
  opened: 'Formular geöffnet',
  sent: 'abgeschickt',
  confirmed: 'Bestätigung erhalten',
  refused: 'abgelehnt',
  silent: 'keine Antwort',
};

/** One account on the ladder. */
export interface Account {
  platform: string;
  /** A nickname the reader chose, or empty. */
  name: string;
  /** Day on which each rung was reached, `YYYY-MM-DD` in Berlin. */
  days: Partial<Record<Status, string>>;
}

/** Everything that may be kept on the device. */
export interface Progress {
  version: 1;
  /** The reader's wish to see guides whole or step by step; absent unless asked to remember it. */
  view?: View;
  accounts: Account[];
}

export type View = 'full' | 'step';

/** Why stored data could not be read. */
export type Unreadable = 'corrupt' | 'newer';

export const MOST_ACCOUNTS = 50;
const LONGEST_NAME = 60;

export const nothing = (): Progress => ({ version: 1, accounts: [] });

/**
 * Reads stored data or a file.
 * @param text JSON as written by `serialize`, or anything else.
 * @returns The progress, or why it cannot be read. Unknown fields are dropped; nothing is executed or trusted.
 */
export function parse(text: string): Progress | Unreadable {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'corrupt';
  }
  if (!isRecord(data) || typeof data['version'] !== 'number') return 'corrupt';
  if (data['version'] > 1) return 'newer';
  if (data['version'] !== 1 || !Array.isArray(data['accounts'])) return 'corrupt';
  const accounts = data['accounts'].flatMap((account) => readAccount(account) ?? []);
  if (accounts.length < data['accounts'].length || accounts.length > MOST_ACCOUNTS) return 'corrupt';
  const { view } = data;
  return { version: 1, ...(view === 'full' || view === 'step' ? { view } : {}), accounts };
}

export const serialize = (progress: Progress): string => JSON.stringify(progress);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readAccount(value: unknown): Account | undefined {
  if (!isRecord(value) || typeof value['platform'] !== 'string' || !isRecord(value['days'])) return undefined;
  if (!/^[a-z0-9-]{1,40}$/.test(value['platform'])) return undefined;
  const stored = value['days'];
  const days = Object.fromEntries(
    STATUSES.flatMap((status) => {
      const day = stored[status];
      return typeof day === 'string' && isDay(day) ? [[status, day]] : [];
    }),
  );
  return { platform: value['platform'], name: cleanName(String(value['name'] ?? '')), days };
}

/** A nickname without control characters, line breaks and marks that turn the writing direction. */
export const cleanName = (name: string): string =>
  [...name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()].slice(0, LONGEST_NAME).join('');

/** Where an account stands: the last rung it has reached. Undefined before the first. */
export const statusOf = ({ days }: Account): Status | undefined =>
  STATUSES.findLast((status) => days[status]);

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
  const days = { ...account.days, [status]: day };
  // A confirmation or refusal after silence is the answer that was missing.
  if (status === 'confirmed' || status === 'refused') delete days.silent;
  return { ...account, days };
}

/** Takes back the last rung: a tap too many must not stay for ever. */
export function stepBack(account: Account): Account {
  const status = statusOf(account);
  if (!status) return account;
  const { [status]: _, ...days } = account.days;
  return { ...account, days };
}

/**
 * The progress with an account changed or added.
 * @returns The same progress when there is no room for another account.
 */
export function withAccount(progress: Progress, index: number, account: Account): Progress {
  if (index >= progress.accounts.length && progress.accounts.length >= MOST_ACCOUNTS) return progress;
  const accounts = [...progress.accounts];
  accounts[Math.min(index, accounts.length)] = account;
  return { ...progress, accounts };
}

/** The progress without an account. */
export const withoutAccount = (progress: Progress, index: number): Progress => ({
  ...progress,
  accounts: progress.accounts.filter((_, at) => at !== index),
});
