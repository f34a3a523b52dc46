import { z } from 'astro/zod';
import { plural } from './fields.ts';

/** Spans of time. */
export const countdown = z.strictObject({
  years: plural(),
  months: plural(),
  days: plural(),
  yearsAgo: plural(),
  monthsAgo: plural(),
  daysAgo: plural(),
});
