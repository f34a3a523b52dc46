import { z } from 'astro/zod';
import { plural, sentence, word } from './fields.ts';

/** Background: the list of its pages, the timeline, the log of forms, the disputes. */
export const background = z.strictObject({
  disputes: word,
  forms: word,
  about: z.strictObject({
    timeline: word,
    disputes: word,
    forms: word,
    others: word,
    sources: word,
    changes: word,
  }),
  count: plural(),
  who: z.strictObject({
    meta: word,
    court: word,
    authority: word,
    ngo: word,
    law: word,
  }),
  reports: sentence('form'),
  heads: z.strictObject({
    when: word,
    seen: word,
    device: word,
    app: word,
    signedIn: word,
  }),
  seenByUs: sentence('what'),
  notSaid: word,
  wasSignedIn: word,
  wasNot: word,
});
