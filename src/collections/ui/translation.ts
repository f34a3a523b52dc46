import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** What a translation says about itself, and how one goes to another language. */
export const translation = z.strictObject({
  /** The ways to other languages. */
  languages: word,
  unreviewed: word,
  original: word,
  /** Said where German has changed since. */
  stale: word,
  newer: sentence('language'),
  older: word,
  /** The card "Gleiche Worte". */
  card: word,
  cardFits: word,
});
