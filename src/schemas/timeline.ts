import { z } from 'astro/zod';
import { description, plain, review, slug, sourceDate, text } from './fields.ts';

/** The timeline (Zeitleiste): its words, and what happened, from the first day to the last. */
export const timelineSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** What stands above the events. */
  lead: text,
  events: z
    .array(
      z.strictObject({
        /** Name in addresses: `/hintergrund/zeitleiste/#trainingsbeginn`. */
        id: slug,
        /** When, as precise as the sources say. */
        date: sourceDate,
        /** Who acted. */
        who: z.enum(['meta', 'court', 'authority', 'ngo', 'law']),
        /** What happened, in a few words. */
        title: plain,
        /** What it was and what it means, with sources. */
        says: text,
      }),
    )
    .min(1, 'Trage mindestens ein Ereignis ein.'),
  ...review,
});

export type Timeline = z.infer<typeof timelineSchema>;
