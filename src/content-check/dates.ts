import { inWords, isAfter, isSourceDate } from '../domain/dates.ts';
import { daysBetween } from '../domain/days.ts';
import { attributesOf, isWord, nodesIn } from '../domain/mdx.ts';
import type { Entry } from './entry.ts';
import { quoted, type Problem } from './problem.ts';

/** Days: what has been is not in the future, and what comes after comes after. */

/** Fields that say when something was, by name: they lie on the day of the build at the latest. */
const PAST = new Set(['checked', 'asOf', 'read', 'seen', 'date', 'validFrom']);
/** Dates that may lie ahead. */
const MAY_LIE_AHEAD: Readonly<Record<string, readonly string[]>> = {
  deadlines: ['date'],
  claims: ['validFrom'],
};

/** A text that promises its next check later than this has a slip in the year. */
const LONGEST_WAIT = 2 * 366;

/**
 * Checks the days of an entry.
 * @param today Day of the build, `YYYY-MM-DD`.
 */
export function checkDates(entry: Entry, today: string): Problem[] {
  const { file, collection, data, lineOf, tree } = entry;
  const told = (path: readonly PropertyKey[], found: string, todo: string): Problem => ({
    file,
    line: lineOf(path),
    field: path.join('.'),
    found,
    todo,
  });
  const ahead = datesIn(data)
    .filter(([path]) => !MAY_LIE_AHEAD[collection]?.includes(String(path.at(-1))))
    .filter(([, date]) => isAfter(date, today))
    .map(([path, date]) =>
      told(path, quoted(date), `Das liegt in der Zukunft: Heute ist der ${inWords(today)}.`),
    );
  const words = [...(tree ? nodesIn(tree) : [])].filter(isWord).flatMap((node): Problem[] => {
    const { reported } = attributesOf(node);
    if (reported === undefined || !isSourceDate(reported) || !isAfter(reported, today)) return [];
    const todo = `Das liegt in der Zukunft: Heute ist der ${inWords(today)}.`;
    return [
      {
        file,
        line: node.position.start.line,
        field: `<${node.name}>`,
        found: `reported="${reported}"`,
        todo,
      },
    ];
  });
  const all = [...ahead, ...words];
  // A day with a slip in it is told once, not also with the day that follows it.
  return all.length > 0 ? all : pairs(entry, told);
}

/** All fields that say when something was. */
function datesIn(value: unknown, path: readonly PropertyKey[] = []): [PropertyKey[], string][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => datesIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string'
      ? PAST.has(key) && /^\d{4}(-\d\d){0,2}$/.test(item)
        ? [[[...path, key], item] as [PropertyKey[], string]]
        : []
      : datesIn(item, [...path, key]),
  );
}

/** Days on which sources were read: where it stands, the day, and from when the source is. */
function readings({
  collection,
  data,
}: Entry): [path: PropertyKey[], read: string | undefined, from: string | undefined][] {
  const { checked, date, asOf } = data as Record<string, string | undefined>;
  if (collection === 'sources') return [[['checked'], checked, date]];
  if (collection === 'authorities') return [[['checked'], checked, asOf]];
  if (collection !== 'otherServices') return [];
  const services = data['services'] as { read: string; asOf?: string }[];
  return services.map((service, index) => [['services', index, 'read'], service.read, service.asOf]);
}

/** Two days of one entry that must follow each other. */
function pairs(
  entry: Entry,
  told: (path: readonly PropertyKey[], found: string, todo: string) => Problem,
): Problem[] {
  const { checked, nextCheck, validFrom, validUntil } = entry.data as Record<string, string | undefined>;
  const problems: Problem[] = [];
  if (checked && nextCheck && nextCheck <= checked)
    problems.push(
      told(
        ['nextCheck'],
        `${quoted(nextCheck)}, geprüft ist am ${quoted(checked)}`,
        'Die nächste Prüfung kommt nach der letzten.',
      ),
    );
  else if (checked && nextCheck && daysBetween(checked, nextCheck) > LONGEST_WAIT)
    problems.push(
      told(
        ['nextCheck'],
        quoted(nextCheck),
        'Das ist mehr als zwei Jahre nach der letzten Prüfung. Nimm einen früheren Tag.',
      ),
    );
  for (const [path, read, from] of readings(entry))
    if (read && from && isAfter(from, read))
      problems.push(
        told(
          path,
          `${quoted(read)}, erschienen ist sie am ${quoted(from)}`,
          'Niemand liest eine Quelle, bevor sie erscheint. Berichtige einen der beiden Tage.',
        ),
      );
  if (validFrom && validUntil && validUntil < validFrom)
    problems.push(
      told(
        ['validUntil'],
        `${quoted(validUntil)}, gültig ab ${quoted(validFrom)}`,
        'Der letzte Tag liegt vor dem ersten. Vertausche oder berichtige sie.',
      ),
    );
  return problems;
}

/** Lists that have an order by day, by kind of content: the field, and which end comes first. */
const ORDERED: Readonly<Record<string, ['events' | 'entries' | 'reports', 'oldest' | 'newest']>> = {
  timeline: ['events', 'oldest'],
  changes: ['entries', 'newest'],
  forms: ['reports', 'newest'],
};

/** Entries of a list stand in the order of their days; what has no date comes last. */
export function checkOrderOfDays({ file, collection, data, lineOf }: Entry): Problem[] {
  const [field, first] = ORDERED[collection] ?? [];
  if (!field) return [];
  const dates = (data[field] as { date: string }[]).map(({ date }) => (date === 'undatiert' ? '' : date));
  const wrong = dates.findIndex((date, index) => {
    const before = dates[index - 1];
    if (before === undefined) return false;
    return first === 'oldest' ? date < before : isNewer(date, before);
  });
  if (wrong < 0) return [];
  const where =
    first === 'oldest' ? 'Das Älteste steht oben.' : 'Das Neueste steht oben, was kein Datum hat, unten.';
  return [
    {
      file,
      line: lineOf([field, wrong, 'date']),
      field: `${field}.${wrong}.date`,
      found: `${quoted(dates[wrong] ?? '')} nach ${quoted(dates[wrong - 1] ?? '')}`,
      todo: `${where} Setze den Eintrag an seine Stelle.`,
    },
  ];
}

/** Whether a date is newer than another, as far as both are known. */
const isNewer = (date: string, other: string): boolean => {
  const known = Math.min(date.length, other.length);
  return known === 0 ? date > other : date.slice(0, known) > other.slice(0, known);
};
