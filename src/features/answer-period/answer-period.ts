import { dayTrouble } from '../../domain/day-entry.ts';
import { irishHolidays, weekday, type Holiday } from './holidays.ts';

/**
 * By when Meta must answer. Article 12(3) GDPR: without undue delay, at the latest within one month of receipt; that
 * may be extended by two further months, with a reason given within the first. How a period of months is counted:
 * Article 3 of Regulation (EEC, Euratom) 1182/71. All days are `YYYY-MM-DD`; a period ends at midnight where Meta
 * answers, which is one hour after midnight in Berlin.
 */

/** Why a period does not end on the day of the same number. */
export type Shift =
  | { why: 'short-month' }
  | { why: 'saturday' | 'sunday'; from: string }
  | { why: 'holiday'; from: string; holiday: Holiday };

/** A period of months. */
export interface Period {
  months: number;
  /** The last day. */
  end: string;
  /** What moved it, in order. */
  shifts: Shift[];
}

/** All dates that follow from one objection. */
export interface AnswerPeriod {
  /** Day on which Meta received the objection. */
  received: string;
  /** The month that Meta has. */
  answer: Period;
  /** The longest that Meta may take when it has said why within the month. */
  extended: Period;
  /** The day after the month: from here on a reminder makes sense. Advice of ours. */
  remind: string;
  /** The day after a reminder of two weeks: from here on a complaint has good grounds. Advice of ours. */
  complain: string;
}

/** Why no dates follow from what was entered. */
export type NotADay = 'empty' | 'impossible' | 'future' | 'too-old';

/** Days that a reminder gives. Advice: E-02 in the register of facts. */
export const REMINDER_DAYS = 14;

const SATURDAY = 6;
const SUNDAY = 0;

/**
 * The day some days later.
 * @param from `YYYY-MM-DD`. @param days May be negative.
 */
export function addDays(from: string, days: number): string {
  const date = new Date(`${from}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * The end of a period of months that runs from a day.
 * The day itself is not counted (Art. 3(1)); the period ends on the day of the same number in the last month, or on its
 * last day where there is none (Art. 3(2)(c)); a last day that is a Saturday, Sunday or public holiday is replaced by
 * the next working day (Art. 3(4)).
 * @param from Day of the event, `YYYY-MM-DD`.
 * @param months At least 1.
 */
export function periodOfMonths(from: string, months: number): Period {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const shifts: Shift[] = [];
  if (date > lastOfMonth.getUTCDate()) shifts.push({ why: 'short-month' });
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  let end = lastOfMonth.toISOString().slice(0, 10);
  for (let shift = shiftOf(end); shift; shift = shiftOf(end)) {
    shifts.push(shift);
    end = addDays(end, 1);
  }
  return { months, end, shifts };
}

/** Why a day is not a working day; undefined when it is one. */
function shiftOf(day: string): Shift | undefined {
  if (weekday(day) === SATURDAY) return { why: 'saturday', from: day };
  if (weekday(day) === SUNDAY) return { why: 'sunday', from: day };
  const holiday = irishHolidays(Number(day.slice(0, 4))).get(day);
  return holiday ? { why: 'holiday', from: day, holiday } : undefined;
}

/**
 * All dates that follow from the day on which Meta received an objection. Meta's form arrives on the day it is sent.
 * @param received What someone entered: `YYYY-MM-DD`, or anything else.
 * @param today `YYYY-MM-DD` in Berlin.
 * @returns The dates, or why there are none.
 */
export function answerPeriod(received: string, today: string): AnswerPeriod | NotADay {
  if (received.trim() === '') return 'empty';
  const trouble = dayTrouble(received, today);
  if (trouble) return trouble;
  const answer = periodOfMonths(received, 1);
  const remind = addDays(answer.end, 1);
  return {
    received,
    answer,
    // "Two further months": one period of three months from receipt, the longest reading.
    extended: periodOfMonths(received, 3),
    remind,
    complain: addDays(remind, REMINDER_DAYS + 1),
  };
}
