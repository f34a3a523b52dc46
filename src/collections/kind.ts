import type { z } from 'astro/zod';
import type { Language } from '../site.ts';
import { isAfter } from '../domain/dates.ts';
import { quoted } from '../domain/spelling.ts';
import type { Node } from '../markdown/tree.ts';
import type { Walk } from './series.ts';
import type { State } from './translation.ts';
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
  /** Whose folder it lies in; left out where all languages share it. */
  language?: Language;
  /** Of a translation: what each of its parts is worth, and whether somebody who grew up with the language has read it. */
  translation?: { states: Readonly<Record<string, State>>; isReviewed: boolean };
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
  /** Texts that may cite: of fields as they stand there, of MDX as trees. */
  texts: readonly (string | Node | undefined)[];
}

/** Something that is wrong with an entry, told to its writer. */
export interface Told {
  path: readonly PropertyKey[];
  /** What to call the field, where that is not its path. */
  field?: string;
  found: string;
  existing?: readonly string[];
  todo: string;
}

/** An id on a page: which, and the field that gives it; without one where the template does, from what is there. */
export type Anchor = [id: string, path?: readonly PropertyKey[]];

/** The page that shows an entry, where each has its own. */
export interface PageOf<Data extends Fields> {
  address(id: string): string;
  /** The address of the template: `/faq/[question]/`; the address itself for a kind that is one file. */
  route: string;
  /** The address of the template of a step, for kinds with steps. */
  stepRoute?: string;
  /** The address of the template of its evidence, for kinds with steps; of a kind that is one file, the address itself. */
  proofsRoute?: string;
  /** Addresses that come with it. */
  beside?(id: string): string[];
  /** Ids that the fields of the entry bring to it. */
  ids?(entry: Entry<Data>): Anchor[];
  /** Ids that other content brings to it. */
  idsOfOthers?(entry: Entry<Data>, content: Content): string[];
  /** Whether the template shows an entry of this name; left out where it shows all. */
  shows?(id: string): boolean;
  /** Whether a name that has no entry would be one of these, where the address alone does not say so. @param ids Gives the names of a kind. */
  wouldShow?(id: string, ids: (kind: string) => readonly string[]): boolean;
}

/** A kind of content, with everything that is about it. One file of this folder each; src/collections/index.ts lists them. */
export interface Kind<Name extends string = string, Data extends Fields = Fields> {
  /** What the code calls it. */
  name: Name;
  /** Which files below content/ hold it. A `*` for the first folder stands for the language. */
  files: string;
  /** What may stand in them. */
  schema: z.ZodType<Data>;
  /** Ids are in capitals: they stand in citations, not in addresses. */
  inCapitals?: true;
  /** Fields that hold no words: translations do not repeat them, they come from German. The days of checks are among them. */
  neutral?: readonly string[];
  /** Words that stay German where a translation has none of its own: the text of a letter. */
  stays?: readonly string[];
  /** Words that a translation may leave out where German has them. */
  mayLack?: readonly string[];
  /** Each of its fields is translated by itself: the features of the interface. */
  inParts?: true;
  /** Translations alone have it: there is no German one. */
  abroad?: true;
  /** It is shown within other texts: what German has left behind is shown there in German, as if it had never been translated. */
  isPiece?: true;
  /** What its entries are put in order by; left out where their names do. */
  order?(data: Data): string | number;

  page?: PageOf<Data>;
  /** The page that has a place for each entry, and the id of the place. */
  places?: { page: string; id(entry: string): string };
  /** Other ids that an entry brings to a page that is always there. */
  brings?: { page: string; ids(entry: Entry<Data>): Anchor[] };
  /** A kind that must have an entry of the same name, and what a writer calls that. */
  twin?: { kind: string; field: string };

  /** Fields that name something, a `*` for each item of a list → a kind of content, `steps`, or `addresses`. */
  names?: Readonly<Record<string, string>>;
  /** Fields in which no two entries may say the same → what to do about it. */
  once?: Readonly<Record<string, string>>;
  /** What the things in one file are called, no two alike: `services.name`, whatever lists there are around it. */
  onceWithin?: string;
  /** Addresses of pages that are gone → where each leads now, and where the old one stands. */
  moves?(data: Data): [from: string, to: string, path: readonly PropertyKey[]][];
  /** A list that stands in the order of its days. */
  byDay?: { list: string; first: 'oldest' | 'newest' };
  /** Fields with a date that may lie ahead. */
  mayLieAhead?: readonly string[];
  /** What is wrong with an entry by itself that its schema cannot tell. */
  rules?(entry: Entry<Data>): Told[];
  /** Days of an entry that do not follow each other. Asked only when none of them lies ahead. */
  days?(data: Data): Told[];
  /** What is wrong with it beside others. @param ids Gives the names of all entries of a kind. */
  amongOthers?(entry: Entry<Data>, ids: (kind: string) => readonly string[]): Told[];
  /** Said of entries that nothing names, where they are seen only by that. */
  unseen?: { is: string; todo(id: string): string };

  /** Its entries with their steps, in the order of the site, where they have steps. */
  walks?(entries: Entry<Data>[], content: Content): Walk[];

  /** What its entries say, in their order. */
  says?(entries: Entry<Data>[], content: Content): Passage[];
  /** What the search finds of them. */
  finds?(entries: Entry<Data>[], content: Content): Document[];

  /** Texts by which a reader acts: what rests on many of their sentences is checked first. Left out for what only explains. */
  decides?(entry: Entry<Data>): (string | Node)[];
  /** The word of MDX that shows an entry: `<FormLink id="" />`. */
  word?: string;
  /** How to hold an entry against its sources, for `npm run review:due`. */
  howToCheck?: string;
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

/** Entries with a page each, as the search finds them: by their title, and by their name where they have one. */
export const pagesFound = (
  entries: readonly Entry<{ title: string; name?: string; description: string; aliases: string[] }>[],
  addressOf: (id: string) => string,
  where: string,
): Document[] =>
  entries.map(({ id, data: { title, name = title, description, aliases } }) =>
    pageFound({ address: addressOf(id), title, answer: description, where, keyword: name, aliases }),
  );

/** The one entry of a kind that is one file. @throws Error when it is missing: the content check asks for it. */
export function only<Data extends Fields>(content: Content, kind: Kind<string, Data>): Data {
  const [entry] = content.all(kind);
  if (!entry)
    throw new Error(`There is no ${kind.files}. Run the content check: npm run build names the file.`);
  return entry.data;
}

/** What to do where a list of a translation names a page that this language has not. */
export const UNTRANSLATED = 'Diese Seite gibt es in dieser Sprache noch nicht. Nimm den Namen aus der Liste.';

/** What to do where each entry of a kind needs its own. */
export const OWN_PLACE = 'Gib jedem einen eigenen Platz: 1, 2, 3.';
export const OWN_TITLE = 'Gib jeder Seite einen eigenen Titel.';
export const OWN_NAME = 'Gib jedem einen eigenen Namen.';
export const ONE_QUESTION = 'Stelle jede Frage einmal.';

/** What to do about an entry that texts show by a word, and none does. */
export const showIt =
  (word: string) =>
  (id: string): string =>
    `Setze <${word} id="${id}" /> in einen Text, oder lösche die Datei.`;

/** A page of its own has a text. */
export const withText = ({ body }: Entry): Told[] =>
  body.trim() === ''
    ? [
        {
          path: [],
          found: 'kein Text unter dem Kopf',
          todo: 'Schreibe den Text der Seite unter die zweite Linie ---.',
        },
      ]
    : [];

/** A day on which a source was read lies before it appeared. @param from Its date, as precise as it says. */
export const readTooEarly = (path: readonly PropertyKey[], read: string, from: string | undefined): Told[] =>
  from !== undefined && isAfter(from, read)
    ? [
        {
          path,
          found: `${quoted(read)}, erschienen ist sie am ${quoted(from)}`,
          todo: 'Niemand liest eine Quelle, bevor sie erscheint. Berichtige einen der beiden Tage.',
        },
      ]
    : [];
