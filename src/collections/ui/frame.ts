import { z } from 'astro/zod';
import { word } from './fields.ts';

/** The frame of every page. */
export const frame = z.strictObject({
  crumbs: z.strictObject({
    /** What the way back up is called. */
    label: word,
    /** The home page in it. */
    home: word,
  }),
});
