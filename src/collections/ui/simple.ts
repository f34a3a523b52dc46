import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** The pages in einfache Sprache. */
export const simple = z.strictObject({
  name: word,
  label: word,
  tell: word,
  film: word,
  drawing: word,
  drawn: sentence('day'),
  other: word,
  pages: word,
  hard: sentence('title'),
  stale: word,
  older: word,
});
