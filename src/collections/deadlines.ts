import { z } from 'astro/zod';
import { day, plain, review, text } from './fields.ts';
import { kind } from './kind.ts';
import { placeOf } from './place.ts';

/** A dated event (Frist) that people ask about. */
const deadlineSchema = z.strictObject({
  /** Short name of the date. */
  label: plain,
  /** The last day on which it was, or is, not yet too late for what the label says. Berlin time. */
  date: day,
  /** Heading of the box: what matters to a reader today. */
  headline: plain,
  /** What a countdown says on each side of the date: `{n}` is "12 Tage", `{m}` is "12 Tagen". */
  countdown: z.strictObject({
    /** On earlier days. */
    before: plain,
    /** On the day itself. */
    today: plain,
    /** On later days: what still works comes first. */
    after: plain,
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

export const deadlines = kind({
  name: 'deadlines',
  files: 'deadlines/*.yaml',
  schema: deadlineSchema,
  says: (entries, content) =>
    entries.map(({ id, data: { label, today, meaning, advice } }) => ({
      address: placeOf('Deadline', id, content),
      label,
      texts: [today, meaning, advice],
    })),
});
