import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** The entry in a reader's calendar. */
export const calendar = z.strictObject({
  /** Its title, true whenever a program rings. */
  summary: sentence('day'),
  until: sentence('day'),
  /** In front of the address of the way on. */
  silence: word,
  refused: word,
  confirmed: word,
  alarm: word,
});
