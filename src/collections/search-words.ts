import { z } from 'astro/zod';
import { quoted } from '../domain/spelling.ts';
import { plain } from './fields.ts';
import { searchAddress } from '../domain/addresses.ts';
import { kind, type Told } from './kind.ts';

/** The words of the search (Suchwörter): the one place that says which words mean the same. */
const searchWordsSchema = z.strictObject({
  /** The site's word → what people type instead of it: words or short phrases. */
  synonyms: z.record(plain, z.array(plain).min(1, 'Nenne mindestens ein Wort.')),
  /** Words that form a question but say little about what it is about. */
  quiet: z.array(plain),
  /** Words that are spelt right and stand nowhere here: without this the search would take them for misspelt ones. */
  spelt: z.array(plain).optional(),
  /** Words that would be others without their dots or their endings → their forms: "zählen" is not "zahlen", "sicher" not "sich". */
  apart: z.record(plain, z.array(plain)).optional(),
  /** The site's word → how words of other languages begin that mean it. */
  beginnings: z.record(plain, z.array(plain)),
  /** A standard word or phrase → how dialects say it. */
  dialects: z.record(plain, z.array(plain).min(1, 'Nenne mindestens ein Wort.')),
  /** How people ask to object: the ways to all guides then stand above the hits. */
  asking: z.strictObject({
    /** The site's words for objecting. */
    deeds: z.array(plain).min(1, 'Nenne mindestens ein Wort.'),
    /** Whom or what one objects to: one of these makes a whole sentence ours. */
    anchors: z.array(plain),
    /** What may stand beside them without making it another question. */
    about: z.array(plain),
    /** How one says no. */
    refusals: z.array(plain),
    /** How one wishes: with a refusal and one of the anchors that is enough. */
    wishes: z.array(plain),
  }),
  /** What denies: "kein", "ohne". */
  denials: z.array(plain),
  /** What this site is for, as another language says it: who types it into the German search is led to that language. */
  core: z.array(plain).default([]),
  /** What people look for here in vain, as they type it: from these lines the search learns which words are not ours. */
  elsewhere: z.array(plain),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;

/** Synonyms: each once, and no word that leads back to where it came from. */
function wrongSynonyms({ synonyms }: SearchWords): Told[] {
  return Object.entries(synonyms).flatMap(([word, variants]) =>
    variants.flatMap((variant, index): Told[] => {
      const path = ['synonyms', word, index];
      if (variant === word)
        return [{ path, found: quoted(variant), todo: 'Das ist das Wort selbst. Lösche es aus der Liste.' }];
      if (variants.indexOf(variant) < index)
        return [{ path, found: `zweimal ${quoted(variant)}`, todo: 'Lass es einmal stehen.' }];
      const back = Object.hasOwn(synonyms, variant) && synonyms[variant]?.includes(word);
      return back && variant > word
        ? [
            {
              path,
              found: `${quoted(variant)} bei ${quoted(word)} und umgekehrt`,
              todo: 'Nenne das Wort dieser Website links, das andere rechts, nur in einer der beiden Zeilen.',
            },
          ]
        : [];
    }),
  );
}

/** Dialects: they are read first, so that a word of theirs in another list would never be looked up. */
function wrongDialects({ dialects, quiet }: SearchWords): Told[] {
  const seen = new Map<string, string>();
  return Object.entries(dialects).flatMap(([word, forms]) =>
    forms.flatMap((form, index): Told[] => {
      const path = ['dialects', word, index];
      const before = seen.get(form);
      seen.set(form, word);
      if (before !== undefined)
        return [
          { path, found: `${quoted(form)} auch bei ${quoted(before)}`, todo: 'Lass es einmal stehen.' },
        ];
      return quiet.includes(form)
        ? [
            {
              path,
              found: `${quoted(form)} auch unter ${quoted('quiet')}`,
              todo: `Lösche es unter quiet: Gelesen wird es als ${quoted(word)}.`,
            },
          ]
        : [];
    }),
  );
}

export const searchWords = kind({
  name: 'searchWords',
  files: '*/search.yaml',
  schema: searchWordsSchema,
  // German words that no translation needs: there a word is misspelt only where its own language has it, and little is asked.
  mayLack: ['spelt', 'apart'],
  page: { address: () => searchAddress, route: searchAddress },
  rules: ({ data }) => [...wrongSynonyms(data), ...wrongDialects(data)],
});
