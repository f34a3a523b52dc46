import { z } from 'astro/zod';
import { review, text } from './fields.ts';

/** A point on which serious sources disagree (Streitpunkt): both readings, and the action that is right either way. */
export const disputeSchema = z.strictObject({
  /** The question, as a person would ask it. */
  question: text,
  /** The readings, each with who says so and when. */
  sides: z
    .array(
      z.strictObject({
        /** The answer in a few words. */
        answer: text,
        /** Who says so, when, with sources. */
        says: text,
      }),
    )
    .min(2, 'Ein Streitpunkt braucht mindestens zwei Lesarten.'),
  /** What to do so that it does not matter who is right. */
  safe: text,
  /** Numbers of the point in the project's register of facts. */
  register: z
    .array(z.string().regex(/^[CK]-\d\d$/, 'Schreibe die Nummer aus dem Faktenregister: K-01 oder C-01.'))
    .min(1, 'Trage mindestens einen Eintrag ein.'),
  ...review,
});

export type Dispute = z.infer<typeof disputeSchema>;
