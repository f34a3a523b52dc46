import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** Calendar files, and the page of all days. */
export const calendar = z.strictObject({
  summary: sentence('day'),
  until: sentence('day'),
  silence: word,
  refused: word,
  confirmed: word,
  alarm: word,
  page: z.strictObject({
    name: word,
    built: sentence('day', 'until'),
    months: word,
    arrivedIn: sentence('month'),
    arrived: word,
    dayOfMonth: sentence('n'),
  }),
});
