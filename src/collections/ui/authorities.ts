import { z } from 'astro/zod';
import { word } from './fields.ts';

/** Authorities: their ways in. */
export const authorities = z.strictObject({
  deadline: word,
  requires: word,
  online: word,
  letter: word,
  postOnWebsite: word,
});
