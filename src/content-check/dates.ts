import { inWords, isAfter, isSourceDate } from '../domain/dates.ts';
import { daysBetween } from '../domain/days.ts';
import { GERMAN_DATES } from './german.ts';
import { attributesOf, isWord, nodesIn } from '../markdown/tree.ts';
import { problemOf, type Entry } from './entry.ts';
import { quoted } from '../domain/spelling.ts';
import type { Problem } from './problem.ts';

/** Days: what has been is not in the future, and what comes after comes after. */

/** Fields that say when something was, by name: they lie on the day of the build at the latest. */
const PAST = new Set(['checked', 'asOf', 'read', 'seen', 'date', 'validFrom']);
/** A text that promises its next check later than this has a slip in the year. */
const LONGEST_WAIT = 2 * 366;

/**
 * Checks the days of an entry.
 * @param today Day of the build, `YYYY-MM-DD`.
 */
export function checkDates(entry: Entry, today: string): Problem[] {
  const { file, kind, data, lineOf, tree } = entry;
  const told = (path: readonly PropertyKey[], found: string, todo: string): Problem => ({
    file,
    line: lineOf(path),
    field: path.join('.'),
    found,
    todo,
  });
  const ahead = datesIn(data)
    .filter(([path]) => !kind.mayLieAhead?.includes(String(path.at(-1))))
    .filter(([, date]) => isAfter(date, today))
    .map(([path, date]) =>
      told(path, quoted(date), `Das liegt in der Zukunft: Heute ist der ${inWords(today, GERMAN_DATES)}.`),
    );
  const words = [...(tree ? nodesIn(tree) : [])].filter(isWord).flatMap((node): Problem[] => {
    const { reported } = attributesOf(node);
    if (reported === undefined || !isSourceDate(reported) || !isAfter(reported, today)) return [];
    const todo = `Das liegt in der Zukunft: Heute ist der ${inWords(today, GERMAN_DATES)}.`;
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
  return all.length > 0
    ? all
    : [...pairs(entry, told), ...(kind.days?.(data) ?? []).map((each) => problemOf(entry, each))];
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

/** Two days of one entry that must follow each other. */
function pairs(
  { data }: Entry,
  told: (path: readonly PropertyKey[], found: string, todo: string) => Problem,
): Problem[] {
  const { checked, nextCheck, validFrom, validUntil } = data as Record<string, string | undefined>;
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

/** Entries of a list stand in the order of their days; what has no date comes last. */
export function checkOrderOfDays({ file, kind, data, lineOf }: Entry): Problem[] {
  if (!kind.byDay) return [];
  const { list: field, first } = kind.byDay;
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
