import { z } from 'astro/zod';
import { plural, sentence, word } from './fields.ts';

/** The home page, besides content/<language>/home.yaml. */
export const home = z.strictObject({
  guides: word,
  steps: plural(),
  today: word,
  already: word,
  questions: word,
  allQuestions: sentence('n'),
});
