import { z } from 'astro/zod';
import { word } from './fields.ts';

/** What lies on the device. */
export const storage = z.strictObject({
  used: word,
  erase: word,
  erased: word,
  dayTrouble: z.strictObject({
    impossible: word,
    future: word,
    'too-old': word,
    order: word,
  }),
});
