import {
  buildSearch,
  openSearch,
  type Document,
  type Search,
  type SearchData,
} from '../../../src/features/search/search.ts';

/** A few words for the search: what means the same, and what says little. */
export const words = {
  synonyms: {
    widerspruch: ['einspruch', 'wiederspruch', 'opt out'],
    facebook: ['fb'],
    'blauer kreis': ['blauer ring', 'ring'],
    konto: ['account'],
  },
  quiet: ['wie', 'ist', 'der', 'für', 'was'],
};

/** A question to be found: by its title, and by what more is said of it. */
export const question = (address: string, title: string, more: Partial<Document> = {}): Document => ({
  kind: 'question',
  address,
  title,
  answer: '',
  where: '',
  keyword: '',
  aliases: [],
  platforms: [],
  ...more,
});

/**
 * Hundreds of others, each asked with as many words as an answer of the site: how much a word says depends on how many there
 * are that do not say it, and how much is enough, on how many ways of asking are known.
 */
export const crowd: readonly Document[] = Array.from({ length: 300 }, (_, index) =>
  question(`/anderswo-${index}/`, `Anderswo${index}`, {
    keyword: `Anderswo${index}`,
    aliases: Array.from({ length: 50 }, (_, way) => `Anderes${index}x${way}`),
  }),
);

/** The search over a few documents, with data that has gone the way to a reader. */
export const searchOver = (...built: Parameters<typeof buildSearch>): Search =>
  openSearch(JSON.parse(JSON.stringify(buildSearch(...built))) as SearchData);
