import { z } from 'astro/zod';
import { day, review, text } from './fields.ts';

/** A dated event (Frist) that people ask about. */
export const deadlineSchema = z.strictObject({
  /** Short name of the date. */
  label: text,
  /** The last day on which it was, or is, not yet too late for what the label says. Berlin time. */
  date: day,
  /** Heading of the box: what matters to a reader today. */
  headline: text,
  /** What a countdown says on each side of the date: `{n}` is "12 Tage", `{m}` is "12 Tagen". */
  countdown: z.strictObject({
    /** On earlier days. */
    before: text,
    /** On the day itself. */
    today: text,
    /** On later days: what still works comes first. */
    after: text,
  }),
  /** The sentence that must be true on every later day, with sources: what holds now, first. */
  today: text,
  /** What the date meant, with sources. */
  meaning: text,
  /** What a careful person does, with sources. */
  advice: text,
  ...review,
});

export type Deadline = z.infer<typeof deadlineSchema>;
