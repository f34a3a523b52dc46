import { stemmer } from '@orama/stemmers/german';
import type { Terms } from './terms.ts';

/** Who asks the German search in words of another language is led to the pages of that language. */

/** What a language calls what this site is for. */
export interface Abroad {
  /** Its first page. */
  address: string;
  /** Its words for objecting, however they end. */
  deeds: readonly string[];
  /** Its other words. */
  core: readonly string[];
  /** What it is called, by itself and in German. */
  names: readonly string[];
  /** Its quiet words. */
  quiet: readonly string[];
}

/** Folded beginnings of words, as they stand in a query → the first pages of their languages. */
export interface Leads {
  deeds: Record<string, string[]>;
  core: Record<string, string[]>;
  names: Record<string, string[]>;
  /** Words that only a German sentence has. */
  german: string[];
}

/** A deed is known by so much of it: languages bend words at their end. */
const TELLING = 0.6;
const SHORTEST = 4;
/** A quiet word is German's own when German texts have it so often, and no other language has it. */
const OWN = 10;

const inLine = (words: readonly string[]): string => ` ${words.join(' ')}`;
const says = (line: string, start: string): boolean => line.includes(` ${start}`);

/**
 * Prepares the leads, once, with the site. What German says itself leads nowhere.
 * @param texts Everything that the German search shows.
 */
export function leadsTo(
  abroad: readonly Abroad[],
  texts: readonly string[],
  { folded, isQuiet }: Pick<Terms, 'folded' | 'isQuiet'>,
): Leads {
  const words = texts.flatMap(folded);
  const german = inLine(words);
  const others = new Set(abroad.flatMap(({ quiet }) => quiet.flatMap(folded)));
  const leads = (startsOf: (each: Abroad) => readonly string[]): Record<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const each of abroad)
      for (const start of new Set(startsOf(each)))
        found.set(start, [...(found.get(start) ?? []), each.address]);
    return Object.fromEntries(found);
  };
  const isForeign = (start: string): boolean => start.length >= SHORTEST && !says(german, start);
  const joined = (word: string): string => folded(word).join(' ');
  return {
    deeds: leads(({ deeds }) =>
      deeds
        .map(joined)
        .map((deed) => deed.slice(0, Math.max(SHORTEST, Math.ceil(deed.length * TELLING))))
        .filter(isForeign),
    ),
    core: leads(({ core }) => core.map(joined).filter(isForeign)),
    names: leads(({ names }) => names.map(joined)),
    german: [...Map.groupBy(words, (word) => word)]
      .filter(([word, { length }]) => length >= OWN && isQuiet(stemmer(word)) && !others.has(word))
      .map(([word]) => word)
      .toSorted(),
  };
}

/**
 * Puts the way to a language among the hits for its words: first, where it is how that language objects and the query is no
 * sentence of German, or where it is just its name; second otherwise, below what answers in German. Who says nothing of a
 * language is not led to it.
 * @param query The folded words of a query.
 */
export function ledAbroad<Hit extends { address: string }>(
  { deeds, core, names, german }: Leads,
  query: readonly string[],
  hits: readonly Hit[],
): Hit[] {
  const line = inLine(query);
  const named = (leads: Record<string, string[]>): string[] =>
    Object.entries(leads).flatMap(([start, addresses]) => (says(line, start) ? addresses : []));
  const objecting = named(deeds);
  const isCalled = query.every((word) => Object.hasOwn(names, word));
  const called = isCalled ? query.flatMap((word) => names[word] ?? []) : [];
  const first = query.some((word) => german.includes(word)) ? [] : [...objecting, ...called];
  const second = [...objecting, ...named(core), ...named(names)].filter(
    (address) => !first.includes(address),
  );
  const all = Object.values(names).flat();
  const [best, ...rest] = hits.filter(({ address }) => !all.includes(address));
  return [
    ...hits.filter(({ address }) => first.includes(address)),
    ...(best ? [best] : []),
    ...hits.filter(({ address }) => second.includes(address)),
    ...rest,
  ];
}
