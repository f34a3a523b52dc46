import { z } from 'astro/zod';
import { plural, sentence, word } from './fields.ts';

/** By when Meta must answer, and how that was worked out. */
export const answerPeriod = z.strictObject({
  standing: z.strictObject({
    /** Beside a clock that cannot be right. */
    always: sentence('day'),
    left: plural('day'),
    today: sentence('day'),
    over: plural('day'),
    mayBeLonger: sentence('day'),
    longerIsOver: word,
  }),
  explained: z.strictObject({
    received: sentence('day'),
    ends: plural(),
    shortMonth: sentence('date', 'month'),
    holiday: sentence('day', 'holiday'),
    saturday: sentence('day'),
    sunday: sentence('day'),
    nextWorkday: word,
    last: sentence('day'),
  }),
  holidays: z.strictObject({
    newYear: word,
    brigid: word,
    patrick: word,
    easterMonday: word,
    may: word,
    june: word,
    august: word,
    october: word,
    christmas: word,
    stephen: word,
  }),
  title: word,
  ask: word,
  askHint: word,
  counted: word,
  allDays: word,
  allDaysUntil: sentence('day'),
  answerBy: word,
  calendarFile: word,
  extendedBy: word,
  remindFrom: word,
  letter: word,
  complainFrom: word,
  authority: word,
  how: word,
  silence: word,
  lost: word,
  /** On every page, once the period of an objection that someone keeps is over. */
  passed: z.strictObject({
    label: word,
    note: plural('day'),
    next: word,
    close: word,
  }),
});
