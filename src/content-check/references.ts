import { citedIds } from '../domain/citations.ts';
import { listSteps } from '../domain/steps.ts';
import { collections, idOf, type CollectionName } from '../schemas/index.ts';
import { didYouMean, type Problem } from './problem.ts';

/** What can be named: entries of a collection, and steps as `instagram/formular` or `keine-antwort/erinnern`. */
export type Kind = CollectionName | 'steps';

/** A place that names something that stands elsewhere in content/. */
export interface Reference {
  field: string;
  kind: Kind;
  id: string;
  line?: number | undefined;
}

/** A content file that was read and has the right shape. */
export interface Entry {
  path: string;
  collection: CollectionName;
  data: Record<string, unknown>;
  /** The text under the head. */
  body: string;
  /** Everything in the file that a reader may see. */
  text: string;
}

const list = (field: string, kind: Kind, ids: unknown): Reference[] =>
  ((ids as string[] | undefined) ?? []).map((id) => ({ field, kind, id }));

/** Fields of data that name something. */
const FIELDS: Partial<Record<CollectionName, (data: Record<string, unknown>) => Reference[]>> = {
  forms: (data) => [
    ...list('platforms', 'platforms', data['platforms']),
    ...(data['reports'] as { sources?: string[] }[]).flatMap(({ sources }) =>
      list('reports.sources', 'sources', sources),
    ),
    ...list('fallback', 'forms', data['fallback'] ? [data['fallback']] : []),
  ],
  screens: (data) => list('sources', 'sources', data['sources']),
  guides: (data) => list('platform', 'platforms', [data['platform']]),
  home: (data) => list('questions', 'faq', data['questions']),
  faqTopics: (data) =>
    (data['topics'] as { questions: string[] }[]).flatMap(({ questions }, index) =>
      list(`topics.${index}.questions`, 'faq', questions),
    ),
  authorities: (data) => list('sources', 'sources', data['sources']),
  letters: (data) => list('toSources', 'sources', data['toSources']),
  replies: (data) =>
    (data['groups'] as { replies: { letter?: string }[] }[]).flatMap(({ replies }, group) =>
      replies.flatMap(({ letter }, place) =>
        list(`groups.${group}.replies.${place}.letter`, 'letters', letter && [letter]),
      ),
    ),
  faq: (data) => [
    ...list('platforms', 'platforms', data['platforms']),
    ...list('steps', 'steps', data['steps']),
    ...list('related', 'faq', data['related']),
    ...list('disputes', 'disputes', data['disputes']),
  ],
};

/** Everything that the data of an entry and its citations name. */
export function referencesOf({ collection, data, text }: Entry, source: string): Reference[] {
  return [
    ...(FIELDS[collection]?.(data) ?? []),
    ...[...new Set(citedIds(text))].map((id) => ({
      field: 'Quellenangabe',
      kind: 'sources' as const,
      id,
      line: lineOf(source, `@${id}`),
    })),
  ];
}

/** What exists, by kind: names of files without their language, steps with their platform. */
export function namesByKind(files: ReadonlyMap<string, string>): Map<Kind, string[]> {
  const known = new Map<Kind, string[]>();
  const add = (kind: Kind, names: string[]): void => {
    known.set(kind, [...(known.get(kind) ?? []), ...names]);
  };
  for (const [path, source] of files) {
    const kind = collectionOf(path);
    if (kind) add(kind, [nameOf(path)]);
    if (kind === 'guides' || kind === 'tracks')
      add(
        'steps',
        listSteps(source).map(({ id }) => `${nameOf(path)}/${id}`),
      );
  }
  return known;
}

/** The name of a file without its folder and its language. */
const nameOf = (path: string): string => idOf(path).replace(/^[a-z]{2}\//, '');

/** References to what is not there. */
export function unknownReferences(
  path: string,
  references: Reference[],
  known: Map<Kind, string[]>,
): Problem[] {
  return references.flatMap(({ field, kind, id, line }) => {
    const existing = known.get(kind) ?? [];
    if (existing.includes(id)) return [];
    const hint = didYouMean(id, existing);
    return [
      { file: `content/${path}`, line, field, found: `„${id}“`, existing, todo: advice(kind, id, hint) },
    ];
  });
}

function advice(kind: Kind, id: string, hint: string): string {
  if (kind === 'steps') return `Nimm Anleitung und Kennung eines Schrittes, der in ihr steht.${hint}`;
  const file = collections[kind].pattern.replace(/\*(?=\.)/, id).replace('*', 'de');
  return `Es gibt kein content/${file}.${hint} Sonst lege die Datei an.`;
}

/** The patterns of src/schemas/index.ts as expressions. */
const PATTERNS = (Object.keys(collections) as CollectionName[]).map((name) => {
  const pattern = collections[name].pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+');
  return [name, new RegExp(`^${pattern}$`)] as const;
});

/** Which collection a path belongs to. */
export const collectionOf = (path: string): CollectionName | undefined =>
  PATTERNS.find(([, pattern]) => pattern.test(path))?.[0];

/** The line on which something stands first. */
export const lineOf = (source: string, needle: string): number | undefined => {
  const index = source.indexOf(needle);
  return index < 0 ? undefined : source.slice(0, index).split('\n').length;
};
