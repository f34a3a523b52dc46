import { answerPeriod, addDays, REMINDER_DAYS } from '../answer-period/answer-period.ts';
import type { DateWords } from '../../domain/date-words.ts';
import type { Words } from '../../collections/ui.ts';
import { inWords } from '../../domain/dates.ts';
import { fill } from '../../domain/words.ts';

/**
 * Letters (Schreiben): texts with blanks `{name}`. What a reader enters stays text: it is cleaned, never parsed.
 */

/** A piece of a letter: text as it stands, or a blank to fill. */
export type Part = { text: string } | { blank: string };

/** Blanks that nobody fills in: they follow from the day and from the field `abgeschickt`. */
export const COMPUTED = ['heute', 'frist', 'antwort-bis'] as const;

/** Fields that stand in the head of a letter. */
export const SENDER = ['name', 'anschrift', 'email'] as const;

const BLANK = /\{([a-z-]+)\}/g;

/** The names of the blanks in a text, in order, each once. */
export const blanksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(BLANK)].map(([, id = '']) => id)),
];

/**
 * Cuts a text at its blanks.
 * @returns Pieces in order; joined they are the text.
 */
export function partsOf(text: string): Part[] {
  const pieces = text.split(BLANK);
  return pieces
    .map((piece, index): Part => (index % 2 === 0 ? { text: piece } : { blank: piece }))
    .filter((part) => 'blank' in part || part.text !== '');
}

/**
 * What someone entered, fit for a letter: without control characters and marks that turn the writing direction, so that
 * nothing on the paper reads otherwise than it was typed. Markup stays what it is: text.
 * @param text Anything.
 * @returns Text with `\n` as the only control character, well-formed for addresses and files.
 */
export const cleanEntry = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .trim();

/**
 * What the computed blanks say.
 * @param sent What stands in the field `abgeschickt`: `YYYY-MM-DD`, or anything else.
 * @param today `YYYY-MM-DD` in Berlin. @param last The last day that can have happened: later only where the clock is wrong.
 * @returns Blank → words; a blank that cannot be computed is missing.
 */
export function computedBlanks(
  sent: string,
  today: string,
  dates: DateWords,
  last = today,
): Record<string, string> {
  const period = answerPeriod(sent, last);
  return {
    heute: inWords(today, dates),
    frist: inWords(addDays(today, REMINDER_DAYS), dates),
    ...(typeof period === 'object' && { 'antwort-bis': inWords(period.answer.end, dates) }),
  };
}

/**
 * What someone must know who writes before the answer period is over.
 * @param sent What stands in the field `abgeschickt`. @param today `YYYY-MM-DD` in Berlin.
 * @param sentence What is said. @param dates How the language writes a day.
 * @returns Empty when the period is over, or when there is none.
 */
export function tooEarly(
  sent: string,
  today: string,
  sentence: Words['letters']['tooEarly'],
  dates: DateWords,
): string {
  const period = answerPeriod(sent, today);
  if (typeof period === 'string' || period.answer.end < today) return '';
  return fill(sentence, { day: inWords(period.answer.end, dates) });
}

/**
 * Whether a paragraph with a condition stands in the letter.
 * @param when `field=option`, or empty for a paragraph that always stands.
 * @param chosen Field → option that was chosen; nothing chosen keeps all alternatives.
 */
export function isChosen(when: string, chosen: Readonly<Record<string, string>>): boolean {
  if (!when) return true;
  const [field = '', option] = when.split('=');
  return !chosen[field] || chosen[field] === option;
}

/**
 * An authority as a letter has it.
 * @param label The words of its option: region, colon, name. @param known What is known of it: see `AUTHORITIES`.
 * @returns Where an e-mail goes, empty if nobody knows; then the address, from the name on.
 */
export function addressOf(label: string, [mail = '', ...post]: readonly string[]): string[] {
  const [, name = ''] = label.split(/: (.*)/);
  return [mail, name, ...post];
}
