import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { fileText } from './domain/file-text.ts';
import { collections as kinds, idOf } from './schemas/index.ts';

/** Files that word processors leave beside those that are open. */
const LOCKS = '!**/~$*';

/** How Astro's loaders take a file apart: by its ending. Its types leave this part of the context out. */
interface Endings {
  entryTypes: ReadonlyMap<string, { getEntryInfo(file: { contents: string; fileUrl: URL }): unknown }>;
}

/** Wiring only: which files are read with which schema stands in src/schemas/index.ts. */
function files(pattern: string): Loader {
  const loader = glob({
    base: './content',
    pattern: [pattern, LOCKS],
    generateId: ({ entry }) => idOf(entry),
  });
  return {
    ...loader,
    // What any editor writes is read as the content check has read it.
    load: (context) => {
      const { entryTypes } = context as LoaderContext & Endings;
      const plain: Endings['entryTypes'] = new Map(
        [...entryTypes].map(([ending, type]) => [
          ending,
          {
            ...type,
            getEntryInfo: (file) => type.getEntryInfo({ ...file, contents: fileText(file.contents) }),
          },
        ]),
      );
      return loader.load({ ...context, entryTypes: plain } as LoaderContext);
    },
  };
}

export const collections = {
  sources: defineCollection({ loader: files(kinds.sources.pattern), schema: kinds.sources.schema }),
  forms: defineCollection({ loader: files(kinds.forms.pattern), schema: kinds.forms.schema }),
  deadlines: defineCollection({ loader: files(kinds.deadlines.pattern), schema: kinds.deadlines.schema }),
  disputes: defineCollection({ loader: files(kinds.disputes.pattern), schema: kinds.disputes.schema }),
  claims: defineCollection({ loader: files(kinds.claims.pattern), schema: kinds.claims.schema }),
  authorities: defineCollection({
    loader: files(kinds.authorities.pattern),
    schema: kinds.authorities.schema,
  }),
  platforms: defineCollection({ loader: files(kinds.platforms.pattern), schema: kinds.platforms.schema }),
  screens: defineCollection({ loader: files(kinds.screens.pattern), schema: kinds.screens.schema }),
  operator: defineCollection({ loader: files(kinds.operator.pattern), schema: kinds.operator.schema }),
  home: defineCollection({ loader: files(kinds.home.pattern), schema: kinds.home.schema }),
  guides: defineCollection({ loader: files(kinds.guides.pattern), schema: kinds.guides.schema }),
  tracks: defineCollection({ loader: files(kinds.tracks.pattern), schema: kinds.tracks.schema }),
  letters: defineCollection({ loader: files(kinds.letters.pattern), schema: kinds.letters.schema }),
  faqTopics: defineCollection({ loader: files(kinds.faqTopics.pattern), schema: kinds.faqTopics.schema }),
  faq: defineCollection({ loader: files(kinds.faq.pattern), schema: kinds.faq.schema }),
  background: defineCollection({ loader: files(kinds.background.pattern), schema: kinds.background.schema }),
  answerPeriod: defineCollection({
    loader: files(kinds.answerPeriod.pattern),
    schema: kinds.answerPeriod.schema,
  }),
  timeline: defineCollection({ loader: files(kinds.timeline.pattern), schema: kinds.timeline.schema }),
  changes: defineCollection({ loader: files(kinds.changes.pattern), schema: kinds.changes.schema }),
  searchWords: defineCollection({
    loader: files(kinds.searchWords.pattern),
    schema: kinds.searchWords.schema,
  }),
  pages: defineCollection({ loader: files(kinds.pages.pattern), schema: kinds.pages.schema }),
};
