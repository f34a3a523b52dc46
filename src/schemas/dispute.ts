import { z } from 'astro/zod';
import { plain, review, text } from './fields.ts';

/** A point on which serious sources disagree (Streitpunkt): both readings, and the action that is right either way. */
export const disputeSchema = z.strictObject({
  /** The question, as a person would ask it. */
  question: plain,
  /** The readings, each with who says so and when. */
  sides: z
    .array(
      z.strictObject({
        /** The answer in a few words. */
        answer: plain,
        /** Who says so, when, with sources. */
        says: text,
      }),
    )
    .min(2, 'Ein Streitpunkt braucht mindestens zwei Lesarten.'),
  /** What to do so that it does not matter who is right. */
  safe: text,
  ...review,
});

export type Dispute = z.infer<typeof disputeSchema>;
