import { z } from 'astro/zod';
import { word } from './fields.ts';

/** What Unicode does not know of dates. */
export const dates = z.strictObject({
  /** Said where a date is not known. */
  undated: word,
});
