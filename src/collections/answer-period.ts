import { z } from 'astro/zod';
import { answerPeriodAddress } from '../domain/addresses.ts';
import { review, text } from './fields.ts';
import { kind } from './kind.ts';
import { uiIn } from './ui.ts';

/** The rule by which Meta must answer (Antwortfrist), in words. */
const answerPeriodSchema = z.strictObject({
  /** What the law says, with sources. */
  intro: text,
  /** How the days are counted, one rule each, with sources. */
  rules: z.array(text).min(1, 'Trage mindestens eine Regel ein.'),
  /** When to remind and to complain. */
  advice: text,
  ...review,
});

export const answerPeriod = kind({
  name: 'answerPeriod',
  files: '*/answer-period.yaml',
  schema: answerPeriodSchema,
  says: (entries, content) =>
    entries.map(({ data: { intro, rules, advice } }) => ({
      address: answerPeriodAddress,
      label: uiIn(content).places.answerPeriod,
      texts: [intro, ...rules, advice],
    })),
  decides: ({ data: { intro, rules, advice } }) => [intro, ...rules, advice],
});
