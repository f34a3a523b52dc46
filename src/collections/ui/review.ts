import { z } from 'astro/zod';
import { sentence } from './fields.ts';

/** When a text was last held against its sources. */
export const review = z.strictObject({
  fresh: sentence('day', 'next'),
  overdue: sentence('day'),
});
