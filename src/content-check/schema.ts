import type { z } from 'astro/zod';
import { didYouMean, nearest, quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';
import type { Yaml } from './yaml.ts';

/** What a value should be, in words of writers. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl, ohne Anführungszeichen',
  int: 'eine ganze Zahl, ohne Anführungszeichen',
  boolean: 'true oder false, ohne Anführungszeichen',
  array: 'eine Liste: jede Zeile mit „- “ am Anfang, oder [eins, zwei]',
  object: 'eine Gruppe von Feldern, eingerückt unter dem Namen',
  record: 'eine Gruppe von Feldern, eingerückt unter dem Namen',
};

/**
 * Holds data against the schema of its kind.
 * @param file Path for the messages.
 * @returns The problems; empty when the data have the right shape.
 */
export function checkShape(file: string, schema: z.ZodType, { data, lineOf }: Yaml): Problem[] {
  const parsed = schema.safeParse(data ?? {});
  if (parsed.success) return [];
  if (data === null || data === undefined || typeof data !== 'object' || Array.isArray(data))
    return [
      {
        file,
        line: 1,
        field: 'Felder der Datei',
        found: data === null || data === undefined ? 'keine Felder' : show(data),
        existing: fieldsAt(schema, []),
        todo: 'Hier stehen Felder, jedes in seiner Zeile: „feld: Text“.',
      },
    ];
  const issues = parsed.error.issues.flatMap((issue) => problemsOf(issue, data, schema));
  return together(withoutRenamed(issues)).map(({ path, found, existing, todo, field = path.join('.') }) => ({
    file,
    line: lineOf(path),
    field: field || 'Felder der Datei',
    found,
    existing,
    todo,
  }));
}

interface Issue extends Pick<Problem, 'found' | 'existing' | 'todo'> {
  path: PropertyKey[];
  /** What to call it, where that is not its path. */
  field?: string;
  /** A field that must be there and is not, or one that nobody knows. */
  kind?: 'missing' | 'unknown';
}

function problemsOf(issue: z.core.$ZodIssue, data: unknown, schema: z.core.$ZodType): Issue[] {
  const path = [...issue.path];
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const existing = fieldsAt(schema, path);
      const todo = `Dieses Feld gibt es hier nicht.${didYouMean(key, existing)}`;
      return { path: [...path, key], kind: 'unknown', found: `das Feld ${quoted(key)}`, existing, todo };
    });
  if (value === undefined && path.length > 0)
    return [
      {
        path,
        kind: 'missing',
        found: 'nichts',
        todo: `Trage das Feld „${String(path.at(-1))}“ ein: Es ist Pflicht.`,
      },
    ];
  const found = show(value);
  if (issue.code === 'invalid_value') {
    const existing = issue.values.map(String);
    const [only] = existing;
    const todo =
      existing.length === 1
        ? `Schreibe ${only}, oder lösche die Zeile.`
        : `Nimm einen der vorhandenen Werte.${didYouMean(String(value), existing)}`;
    return [{ path, found, existing, todo }];
  }
  if (issue.code === 'invalid_type' && !(value instanceof Date))
    return [
      {
        path,
        found,
        ...(issue.expected === 'object' && { existing: fieldsAt(schema, path) }),
        todo: wrongType(issue.expected, value),
      },
    ];
  if (issue.code === 'invalid_element' || issue.code === 'invalid_key')
    return issue.issues.flatMap((inner) =>
      problemsOf({ ...inner, path: [...path, ...inner.path] }, data, schema),
    );
  if (issue.code === 'too_small' && Array.isArray(value))
    return [
      { path, found: value.length === 1 ? 'ein Eintrag' : `${value.length} Einträge`, todo: issue.message },
    ];
  const part = issue.code === 'custom' ? (issue.params?.['found'] as string | undefined) : undefined;
  return [
    {
      path,
      found: part === undefined || part === value ? found : `${quoted(part)} in ${found}`,
      todo: issue.message + asMeant(value),
    },
  ];
}

/** A value that people write another way than the fields want it. */
export function asMeant(value: unknown): string {
  if (typeof value !== 'string') return '';
  if (/^[„“”»«‚‘’].*[“”«»‘’]$/u.test(value)) return ' Nimm gerade Anführungszeichen: "…".';
  const [, day = '', month = '', year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(value.trim()) ?? [];
  return year ? ` Meintest du "${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}"?` : '';
}

/** What to do about a value of another sort than the field wants. */
function wrongType(expected: string, value: unknown): string {
  const wanted = `Hier steht ${KINDS[expected] ?? 'etwas anderes'}.`;
  if (value === null) return `${wanted} Trage etwas ein. Ist das Feld keine Pflicht, lösche die Zeile.`;
  if (expected === 'string' && typeof value !== 'object')
    return `${wanted} Setze den Wert in Anführungszeichen: "${String(value)}".`;
  if (expected === 'string' && !Array.isArray(value))
    return `${wanted} Setze den ganzen Text in Anführungszeichen: "…". Ohne sie macht YAML aus Doppelpunkt und Klammern Felder.`;
  if (expected === 'string' && Array.isArray(value)) return `${wanted} Eine Liste geht hier nicht.`;
  if (expected === 'array' && typeof value === 'string')
    return `${wanted} Auch ein einzelner Wert: [${value}].`;
  return wanted;
}

/**
 * A field under another name is one mistake, not two: where a field is missing and an unknown one stands beside it, the
 * unknown one is told, with the name that was meant.
 */
function withoutRenamed(issues: Issue[]): Issue[] {
  const key = ({ path }: Issue): string => String(path.at(-1));
  const beside = (a: Issue, b: Issue): boolean =>
    a.path.length === b.path.length && a.path.slice(0, -1).join('.') === b.path.slice(0, -1).join('.');
  let missing = issues.filter(({ kind }) => kind === 'missing');
  const told = issues.map((issue) => {
    if (issue.kind !== 'unknown') return issue;
    const candidates = missing.filter((other) => beside(issue, other));
    const unknownHere = issues.filter((other) => other.kind === 'unknown' && beside(issue, other));
    const name = nearest(key(issue), candidates.map(key));
    const near = candidates.find((other) => key(other) === name);
    const meant = near ?? (candidates.length === 1 && unknownHere.length === 1 ? candidates[0] : undefined);
    if (!meant) return issue;
    missing = missing.filter((other) => other !== meant);
    return { ...issue, todo: `Dieses Feld gibt es hier nicht. Meintest du „${key(meant)}“?` };
  });
  return told.filter((issue) => issue.kind !== 'missing' || missing.includes(issue));
}

/**
 * Fields that are missing side by side are told at once. Where a file lacks some of its own, its lists look wrong too:
 * they broke off, or have taken in what belongs to the lost field.
 */
function together(issues: Issue[]): Issue[] {
  const groups = Map.groupBy(
    issues.filter(({ kind }) => kind === 'missing'),
    ({ path }) => path.slice(0, -1).join('.'),
  );
  const lost = groups.get('')?.length ?? 0;
  const isLeft = ({ kind, path }: Issue): boolean =>
    lost === 0 || (kind === undefined ? lost === 1 : path.length === 1);
  const told = issues.filter(isLeft);
  return told.flatMap((issue) => {
    const group = issue.kind === 'missing' ? (groups.get(issue.path.slice(0, -1).join('.')) ?? []) : [];
    if (group.length < 2) return [issue];
    if (group[0] !== issue) return [];
    const field = group.map(({ path }) => path.join('.')).join(', ');
    return [{ ...issue, field, todo: 'Trage diese Felder ein: Sie sind Pflicht.' }];
  });
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );

const show = (value: unknown): string => {
  if (value instanceof Date) return `${value.toISOString().slice(0, 10)} ohne Anführungszeichen`;
  if (value === null || value === undefined) return 'nichts';
  return typeof value === 'string' ? quoted(value) : quoted(JSON.stringify(value)).slice(1, -1);
};

/** What this check reads of a schema's inside. */
interface Inside {
  _zod: { def: { element?: Inside; innerType?: Inside; shape?: Record<PropertyKey, Inside> } };
}

/** The names of the fields that a schema has at a path. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const bare = (inside: Inside | undefined): Inside | undefined =>
    inside?._zod.def.innerType ? bare(inside._zod.def.innerType) : inside;
  let current = bare(schema as unknown as Inside);
  for (const key of path) {
    const { element, shape } = current?._zod.def ?? {};
    current = bare(typeof key === 'number' ? element : shape?.[key]);
  }
  return Object.keys(current?._zod.def.shape ?? {});
}
