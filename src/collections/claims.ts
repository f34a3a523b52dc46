import { z } from 'astro/zod';
import { day, review, text } from './fields.ts';
import { kind, showIt, type Told } from './kind.ts';
import { uiIn } from './ui.ts';
import { placeOf } from './place.ts';

/** A claim that changes with time (Aussage mit Datum): what it says before, while and after it holds, with sources. */
const claimSchema = z.strictObject({
  /** First day on which it holds. Left out when it has held all along. */
  validFrom: day.optional(),
  /** Last day on which it holds. Left out when no end is known. */
  validUntil: day.optional(),
  /** What is said before the first day. */
  before: text.optional(),
  /** What is said while it holds. */
  during: text,
  /** What is said after the last day: in the past tense, and what to do now. */
  after: text.optional(),
  ...review,
});

export type DatedClaim = z.infer<typeof claimSchema>;

/** What a claim says before and after has a day on which it begins or ends, and the other way round. */
function halves(
  data: DatedClaim,
  phase: 'before' | 'after',
  day: 'validFrom' | 'validUntil',
  when: string,
): Told[] {
  if ((data[phase] === undefined) === (data[day] === undefined)) return [];
  const [there, lost] = data[phase] === undefined ? [day, phase] : [phase, day];
  return [
    {
      path: [there],
      found: `„${there}“ ohne „${lost}“`,
      todo: `Ergänze „${lost}“: Eine Aussage, die ${when}, braucht den Tag und die Worte dafür.`,
    },
  ];
}

export const claims = kind({
  name: 'claims',
  files: '*/claims/*.yaml',
  isPiece: true,
  word: 'Claim',
  schema: claimSchema,
  neutral: ['validFrom', 'validUntil'],
  mayLieAhead: ['validFrom'],
  rules: ({ data }) => [
    ...halves(data, 'before', 'validFrom', 'beginnt'),
    ...halves(data, 'after', 'validUntil', 'endet'),
  ],
  unseen: { is: 'keine Seite zeigt diese Aussage', todo: showIt('Claim') },
  says: (entries, content) =>
    entries.map(({ id, data: { before, during, after } }) => ({
      address: placeOf('Claim', id, content),
      label: uiIn(content).places.evidence,
      texts: [before, during, after],
    })),
  howToCheck: 'Stimmt der Satz noch, und das Datum, an dem er umschlägt?',
});
