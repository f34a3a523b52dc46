import { z } from 'astro/zod';
import { plural, sentence, word } from './fields.ts';

/** The page of all sources. */
export const sourceList = z.strictObject({
  kindsLabel: word,
  count: plural(),
  kinds: z.strictObject({
    law: word,
    court: word,
    authority: word,
    meta: word,
    consumer: word,
    ngo: word,
    press: word,
    tech: word,
    own: word,
  }),
  read: sentence('day'),
  id: sentence('id'),
  archived: word,
  supports: plural(),
});
