import { z } from 'astro/zod';
import { cardAddress } from '../domain/addresses.ts';
import { asTyped, description, plain } from './fields.ts';
import { kind } from './kind.ts';

/** As many words as the card has room for. */
const MOST = 10;

/** The card "Gleiche Worte", A6: German words on Meta's screen, and what they mean. Translations have one. */
const cardSchema = z.strictObject({
  /** The card's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** What stands above the words. */
  lead: plain,
  /** German labels, in the order of the card; what they mean stands in terms.yaml. */
  labels: z
    .array(asTyped)
    .min(1, 'Nenne mindestens ein Wort.')
    .max(MOST, `Mehr als ${MOST} passen nicht auf die Karte.`),
  /** The guide that the code leads to. */
  guide: z.string(),
});

export type Card = z.infer<typeof cardSchema>;

export const card = kind({
  name: 'card',
  files: '*/card.yaml',
  schema: cardSchema,
  names: { guide: 'guides' },
  abroad: true,
  page: { address: () => cardAddress, route: cardAddress },
});
