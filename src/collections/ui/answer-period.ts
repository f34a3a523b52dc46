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
});
