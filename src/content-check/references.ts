import { citationsOf } from './citations.ts';
import type { Kind as KindOfContent } from '../collections/kind.ts';
import type { Entry } from './entry.ts';
import type { Need } from './site.ts';
import { vocabulary } from './vocabulary.ts';

/** What can be named: entries of a collection, steps as `instagram/formular`, addresses of the site. */
export type Kind = string;

/** A place that names something that stands elsewhere. */
export interface Reference {
  /** Path below the project. */
  file: string;
  line?: number | undefined;
  field: string;
  kind: Kind;
  id: string;
  /** The step in whose text it stands: an address that begins with # must lead somewhere on the step's own page too. */
  step?: string | undefined;
  /** The list that names it, or the entry of a list: `reports.0.sources`. */
  list?: string;
}

/** Values at a path, each with where it stands exactly. */
function valuesAt(
  data: unknown,
  steps: readonly string[],
  path: readonly PropertyKey[] = [],
): [PropertyKey[], unknown][] {
  const [step, ...rest] = steps;
  if (step === undefined) return data === undefined ? [] : [[[...path], data]];
  if (step === '*')
    return Array.isArray(data) ? data.flatMap((item, index) => valuesAt(item, rest, [...path, index])) : [];
  return valuesAt((data as Record<string, unknown> | undefined)?.[step], rest, [...path, step]);
}

/** Fields of an entry that name something. */
export const namedIn = ({ file, kind: { names = {} }, data, lineOf }: Entry): Reference[] =>
  Object.entries(names).flatMap(([pattern, kind]) =>
    valuesAt(data, pattern.split('.')).map(([path, id]) => ({
      file,
      line: lineOf(path),
      field: path.filter((key) => typeof key === 'string').join('.'),
      kind,
      id: String(id),
      list: path.slice(0, -1).join('.'),
    })),
  );

/** Everything that an entry names, in its fields and in citations. */
export const referencesOf = (entry: Entry): Reference[] => [...namedIn(entry), ...citationsOf(entry)];

/** Which kind of content the code names, by the word, the kind or the function that it uses. */
const byCode = (kinds: readonly KindOfContent[]): ReadonlyMap<string, Kind> =>
  new Map<string, Kind>([
    ...Object.entries(vocabulary).flatMap(([word, { attributes }]): [string, Kind][] =>
      attributes['id']?.is === 'entry' ? [[word, attributes['id'].of]] : [],
    ),
    ...kinds.map(({ name }): [string, Kind] => [name, name]),
    ...kinds.flatMap(({ name, page }): [string, Kind][] => (page ? [[page.address.name, name]] : [])),
    ['cite', 'sources'],
    ['address', 'addresses'],
  ]);

/** What the code of the site names, as references. */
export const namedByCode = (needs: readonly Need[], kinds: readonly KindOfContent[]): Reference[] => {
  const known = byCode(kinds);
  return needs.flatMap(({ place, by, id }) => {
    const kind = known.get(by);
    const [file = '', line] = place.split(':');
    return kind ? [{ file, line: line ? Number(line) : undefined, field: 'Code', kind, id }] : [];
  });
};
