import { z } from 'astro/zod';
import { text } from './fields.ts';

/** The words of the search (Suchwörter): the one place that says which words mean the same. */
export const searchWordsSchema = z.strictObject({
  /** The site's word → what people type instead of it: words or short phrases. */
  synonyms: z.record(text, z.array(text).min(1, 'Nenne mindestens ein Wort.')),
  /** Words that form a question but say little about what it is about. */
  quiet: z.array(text),
  /** Ways of asking to object that name no platform: the guides come first, whatever the order of the words. */
  guides: z.array(text),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;
