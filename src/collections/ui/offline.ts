import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** Reading without network. */
export const offline = z.strictObject({
  keep: word,
  remove: word,
  unable: word,
  kept: sentence('day'),
  removing: word,
  loading: word,
  removed: word,
  done: word,
  failed: word,
  oldEdition: word,
  isOld: sentence('day'),
  newEdition: word,
  isNew: word,
  loadNew: word,
  later: word,
  close: word,
});
