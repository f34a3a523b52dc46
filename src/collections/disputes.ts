import { z } from 'astro/zod';
import { disputeAddress, disputeId, disputesAddress } from '../domain/addresses.ts';
import { plain, review, text } from './fields.ts';
import { kind, ONE_QUESTION } from './kind.ts';

/** A point on which serious sources disagree (Streitpunkt): both readings, and the action that is right either way. */
const disputeSchema = z.strictObject({
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

export const disputes = kind({
  name: 'disputes',
  files: '*/disputes/*.yaml',
  isPiece: true,
  word: 'Dispute',
  schema: disputeSchema,
  once: { question: ONE_QUESTION },
  order: ({ question }) => question,
  places: { page: disputesAddress, id: disputeId },
  says: (entries) =>
    entries.map(({ id, data: { question, sides, safe } }) => ({
      address: disputeAddress(id),
      label: question,
      texts: [...sides.map(({ says }) => says), safe],
    })),
  decides: ({ data: { sides, safe } }) => [...sides.map(({ says }) => says), safe],
  howToCheck: 'Beide Quellen neu lesen; neue Stimmen suchen; safe muss in jedem Fall richtig bleiben.',
});
