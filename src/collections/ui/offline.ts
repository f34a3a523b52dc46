import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** Reading without network. */
export const offline = z.strictObject({
  /** The last word of the worker, when even the page for this is gone. */
  nothingLeft: z.strictObject({ title: word, heading: word, says: word, home: word }),
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
