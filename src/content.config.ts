import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as kinds, idOf, type CollectionName } from './schemas/index.ts';

/** Wiring only: which files are read with which schema stands in src/schemas/index.ts. */
const collection = <Name extends CollectionName>(name: Name) =>
  defineCollection({
    loader: glob({ base: './content', pattern: kinds[name].pattern, generateId: ({ entry }) => idOf(entry) }),
    schema: kinds[name].schema as (typeof kinds)[Name]['schema'],
  });

export const collections = {
  sources: collection('sources'),
  forms: collection('forms'),
  deadlines: collection('deadlines'),
  disputes: collection('disputes'),
  platforms: collection('platforms'),
  screens: collection('screens'),
  operator: collection('operator'),
  home: collection('home'),
  guides: collection('guides'),
  pages: collection('pages'),
};
