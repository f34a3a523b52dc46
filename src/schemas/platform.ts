import { z } from 'astro/zod';
import { order, plain } from './fields.ts';

/** A platform: one door on the home page, one guide. File name = id = address of its guide. */
export const platformSchema = z.strictObject({
  /** Its name on the door. */
  name: plain,
  /** What waits behind the door, in a few words. */
  door: plain,
  /** Place on the home page, from the top. */
  order,
});

export type Platform = z.infer<typeof platformSchema>;
