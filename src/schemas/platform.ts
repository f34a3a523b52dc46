import { z } from 'astro/zod';
import { text } from './fields.ts';

/** A platform: one door on the home page, one guide. File name = id = address of its guide. */
export const platformSchema = z.strictObject({
  /** Its name on the door. */
  name: text,
  /** What waits behind the door, in a few words. */
  door: text,
  /** Place on the home page, from the top. */
  order: z.int().positive(),
});

export type Platform = z.infer<typeof platformSchema>;
