import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** Sources beside sentences, and the evidence of a guide. */
export const proofs = z.strictObject({
  /** Numbers behind sentences, on pages that list their sources. */
  cited: z.strictObject({ own: word, ownSpoken: word, number: sentence('n') }),
  states: z.strictObject({
    proved: word,
    single: word,
    own: word,
    disputed: word,
    due: word,
  }),
  title: sentence('title'),
  description: sentence('title'),
  name: word,
  intro: word,
  copies: word,
  allSources: word,
  before: word,
  after: word,
  ownAdvice: word,
  toGuide: word,
  all: word,
  close: word,
  disagree: word,
  safe: word,
  sources: word,
  copiesUntil: sentence('day'),
  newestForms: sentence('day'),
  newestMeta: sentence('day'),
  notRead: word,
  weak: word,
  archived: sentence('publisher'),
  id: sentence('id'),
  languages: z.strictObject({
    cs: word,
    en: word,
    es: word,
    fr: word,
    it: word,
    nl: word,
    pl: word,
    pt: word,
  }),
});
