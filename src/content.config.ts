import { readdirSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { kindOf } from './content-check/files.ts';
import { fileText } from './domain/file-text.ts';
import { idOf, kinds } from './collections/index.ts';

/** Files that word processors leave beside those that are open. */
const LOCKS = '!**/~$*';

/** How Astro's loaders take a file apart: by its ending. Its types leave this part of the context out. */
interface Endings {
  entryTypes: ReadonlyMap<string, { getEntryInfo(file: { contents: string; fileUrl: URL }): unknown }>;
}

/** Wiring only: which files are read with which schema stands in src/collections/index.ts. */
function filesOf(pattern: string): Loader {
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

/** Kinds of which there is a file: Astro warns of patterns without one. */
const there = new Set(
  readdirSync('content', { recursive: true, encoding: 'utf8' }).map(
    (path) => kindOf(path.replaceAll('\\', '/'))?.name,
  ),
);

/** A translation holds the words alone: src/queries lays it over the German entry, and holds the whole to the schema. */
const words = z.looseObject({});

export const collections = Object.fromEntries(
  kinds.map(({ name, files, schema }) => [
    name,
    defineCollection({
      loader: there.has(name) ? filesOf(files) : () => [],
      schema: files.startsWith('*') ? z.union([schema, words]) : schema,
    }),
  ]),
);
