import { z } from 'astro/zod';
import { asTyped, plain } from './fields.ts';
import { kind } from './kind.ts';

/** The words of a translation that must be the same everywhere: labels on Meta's screens, and terms. */
const termsSchema = z.strictObject({
  /** A German label, exactly as it stands on the screen → what it means. */
  labels: z.record(asTyped, plain),
  /** Label → what Meta itself writes there in this language, where a source has it. Shown in place of the meaning. */
  official: z.record(asTyped, plain).optional(),
  /** Terms that have one word. */
  terms: z.array(
    z.strictObject({
      /** The German word, as its beginning: „Widersp“ would find both the noun and the verb. */
      german: plain,
      /** The one word for it. */
      word: plain,
      /** How its forms begin, or what stands in them. */
      forms: z.array(plain),
      /** Words that are not to be used for it. */
      never: z.array(plain),
    }),
  ),
});

export type Terms = z.infer<typeof termsSchema>;

/** What a German label means; undefined where nobody has written it. */
export const meaningOf = ({ labels, official = {} }: Terms, label: string): string | undefined =>
  official[label] ?? labels[label];

export const terms = kind({
  name: 'terms',
  files: '*/terms.yaml',
  schema: termsSchema,
  abroad: true,
});
