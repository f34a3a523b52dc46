import { z } from 'astro/zod';
import { plain } from './fields.ts';
import { kind } from './kind.ts';

/** The words of the search (Suchwörter): the one place that says which words mean the same. */
const searchWordsSchema = z.strictObject({
  /** The site's word → what people type instead of it: words or short phrases. */
  synonyms: z.record(plain, z.array(plain).min(1, 'Nenne mindestens ein Wort.')),
  /** Words that form a question but say little about what it is about. */
  quiet: z.array(plain),
  /** Ways of asking to object that name no platform: the guides come first, whatever the order of the words. */
  guides: z.array(plain),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;

export const searchWords = kind({
  name: 'searchWords',
  files: '*/search.yaml',
  schema: searchWordsSchema,
});
