import { z } from 'astro/zod';
import { proofsAddress } from '../domain/addresses.ts';
import { quoted } from '../domain/spelling.ts';
import { day, plain, review, text } from './fields.ts';
import { kind, showIt, type Told } from './kind.ts';
import { placeOf } from './place.ts';

/** A dated event (Frist) that people ask about. */
const deadlineSchema = z.strictObject({
  /** Short name of the date. */
  label: plain,
  /** The last day on which it was, or is, not yet too late for what the label says. Berlin time. */
  date: day,
  /** What the line about it begins with where no clock can be asked: true on every day. */
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

/** What a countdown says: `{n}` is "12 Tage", `{m}` is "12 Tagen". */
function wrongCountdown({ countdown }: Deadline): Told[] {
  return (['before', 'today', 'after'] as const).flatMap((side): Told[] => {
    const text = countdown[side];
    const path = ['countdown', side];
    const other = /\{(?![nm]\})[^}]*\}?/.exec(text)?.[0];
    if (other)
      return [{ path, found: quoted(other), todo: 'Hier gibt es {n} für „12 Tage“ und {m} für „12 Tagen“.' }];
    const counts = /\{[nm]\}/.test(text);
    if (side === 'today')
      return counts
        ? [
            {
              path,
              found: quoted(text),
              todo: 'Am Tag selbst gibt es nichts zu zählen. Lass die Lücke weg.',
            },
          ]
        : [];
    return counts
      ? []
      : [
          {
            path,
            found: quoted(text),
            todo: 'Setze {n} für „12 Tage“ oder {m} für „12 Tagen“ in den Satz.',
          },
        ];
  });
}

export const deadlines = kind({
  name: 'deadlines',
  files: '*/deadlines/*.yaml',
  isPiece: true,
  word: 'Deadline',
  schema: deadlineSchema,
  neutral: ['date'],
  mayLieAhead: ['date'],
  rules: ({ data }) => wrongCountdown(data),
  unseen: { is: 'keine Anleitung zeigt diese Frist', todo: showIt('Deadline') },
  says: (entries, content) =>
    entries.map(({ id, data: { label, today, meaning, advice } }) => ({
      address: `${proofsAddress(placeOf('Deadline', id, content).replace(/#.*/, ''))}#frist-${id}`,
      label,
      texts: [today, meaning, advice],
    })),
  decides: ({ data: { today, meaning, advice } }) => [today, meaning, advice],
  howToCheck: 'Quelle neu lesen; stimmt der Satz noch, der heute gilt?',
});
