import { z } from 'astro/zod';
import { review, text } from './fields.ts';

/** The rule by which Meta must answer (Antwortfrist), in words. */
export const answerPeriodSchema = z.strictObject({
  /** What the law says, with sources. */
  intro: text,
  /** How the days are counted, one rule each, with sources. */
  rules: z.array(text).min(1, 'Trage mindestens eine Regel ein.'),
  /** When to remind and to complain. */
  advice: text,
  ...review,
});

export type AnswerPeriodWords = z.infer<typeof answerPeriodSchema>;
