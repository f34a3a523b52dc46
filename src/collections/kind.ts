import type { z } from 'astro/zod';
import type { Walk } from './series.ts';
import type { Document } from '../features/search/search.ts';

/** What a kind of content may hold: fields by their name. */
export type Fields = Record<string, unknown>;

/** One entry of content, whoever has read it. */
export interface Entry<Data extends Fields = Fields> {
  /** The file's name without its ending. */
  id: string;
  data: Data;
  /** The text under the head; empty for YAML. */
  body: string;
}

/** All content of a language. */
export interface Content {
  /** The entries of a kind, in its order. */
  all<Data extends Fields>(kind: Kind<string, Data>): Entry<Data>[];
}

/** What a place of the site says, so that its sentences can be listed below their sources. */
export interface Passage {
  address: string;
  /** What the place is called. */
  label: string;
  /** Texts that may cite. */
  texts: readonly (string | undefined)[];
}

/** A kind of content, with everything that is about it. One file of this folder each; src/collections/index.ts lists them. */
export interface Kind<Name extends string = string, Data extends Fields = Fields> {
  /** What the code calls it. */
  name: Name;
  /** Which files below content/ hold it. A `*` for the first folder stands for the language. */
  files: string;
  /** What may stand in them. */
  schema: z.ZodType<Data>;
  /** What its entries are put in order by; left out where their names do. */
  order?(data: Data): string | number;

  /** The page that shows an entry, where each has its own: its address, and that of the template. */
  page?: { address(id: string): string; route: string };

  /** Its entries with their steps, in the order of the site, where they have steps. */
  walks?(entries: Entry<Data>[], content: Content): Walk[];

  /** What its entries say, in their order. */
  says?(entries: Entry<Data>[], content: Content): Passage[];
  /** What the search finds of them. */
  finds?(entries: Entry<Data>[], content: Content): Document[];
}

/** Holds a kind to its shape, and keeps what its schema says for those that list its entries. */
export const kind = <const Name extends string, Data extends Fields>(
  about: Kind<Name, Data>,
): Kind<Name, Data> => about;

/** A page as the search finds it. */
export const pageFound = (
  found: Pick<Document, 'address' | 'title' | 'answer' | 'where' | 'keyword' | 'aliases'> &
    Partial<Pick<Document, 'platforms'>>,
): Document => ({ kind: 'page', platforms: [], ...found });

/** The one entry of a kind that is one file. @throws Error when it is missing: the content check asks for it. */
export function only<Data extends Fields>(content: Content, kind: Kind<string, Data>): Data {
  const [entry] = content.all(kind);
  if (!entry)
    throw new Error(`There is no ${kind.files}. Run the content check: npm run build names the file.`);
  return entry.data;
}
