import { z } from 'astro/zod';
import { plain } from './fields.ts';

/** The words of the search (Suchwörter): the one place that says which words mean the same. */
export const searchWordsSchema = z.strictObject({
  /** The site's word → what people type instead of it: words or short phrases. */
  synonyms: z.record(plain, z.array(plain).min(1, 'Nenne mindestens ein Wort.')),
  /** Words that form a question but say little about what it is about. */
  quiet: z.array(plain),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;
