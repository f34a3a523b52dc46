import type { Words } from '../../collections/ui.ts';
import { isDay } from '../../domain/dates.ts';

/**
 * What readers tell: a mistake, or a form that they have seen. It becomes a text of lines, `Tag: 2026-11-27`, which people
 * can read in a mail, and which `npm run forms:add` reads back.
 */

/** What stands in the lines, by their names in content/<language>/ui.yaml. Empty ones are left out. */
export type Report = Partial<Record<keyof Words['report']['lines'], string>>;

/** Which lines a text has, in their order. */
const MISTAKE = ['page', 'wrong', 'right', 'edition'] as const;
const FORM = ['form', 'day', 'device', 'where', 'signedIn', 'words', 'happened', 'page', 'edition'] as const;

/** What is told. */
export type Sort = 'mistake' | 'form';

/** Longer entries are cut: a mail program would cut the whole text. */
const LONGEST_ENTRY = 600;

/** An entry as one line. */
const oneLine = (entry: string): string =>
  entry
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_ENTRY)
    .toWellFormed();

/**
 * A report as text. Its first line says what it is.
 * @param say Words of the language it is written in.
 * @param keepEmpty Lines without an entry stay, to be filled in by hand.
 */
export function reportText(sort: Sort, report: Report, say: Words['report'], keepEmpty = false): string {
  const lines = (sort === 'mistake' ? MISTAKE : FORM)
    .map((name) => [say.lines[name], oneLine(report[name] ?? '')] as const)
    .filter(([, entry]) => keepEmpty || entry)
    .map(([label, entry]) => `${label}: ${entry}`.trimEnd());
  return [say[sort], ...lines].join('\n');
}

/**
 * Reads a report of a form back, as it came in a mail: quoted, indented, between other lines.
 * @param text The whole mail. @param languages Words of every language that it may be written in.
 * @returns What stands in its lines; undefined when it is none of a form.
 */
export function readFormReport(text: string, languages: readonly Words['report'][]): Report | undefined {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/^[>\s]+/, '').trim());
  const say = languages.find(({ form }) => lines.includes(form));
  if (!say) return undefined;
  const report: Report = {};
  let last: keyof Report | undefined;
  for (const line of lines.slice(lines.indexOf(say.form) + 1)) {
    const name = FORM.find((each) => line.startsWith(`${say.lines[each]}:`));
    if (name) {
      report[name] = line.slice(say.lines[name].length + 1).trim();
      last = name;
    } else if (line === '') last = undefined;
    // Mail programs break long lines.
    else if (last) report[last] = `${report[last]} ${line}`.trim();
  }
  return report;
}

/** A line of the log of a form, as content/de/forms holds it. */
export interface Sighting {
  date: string;
  by: 'reader';
  seen: string;
  device?: string;
  app?: string;
  signedIn?: boolean;
}

/**
 * What a report says, as a line of the log of its form.
 * @param say Words of the language of the log: German. @param today `YYYY-MM-DD` in Berlin.
 * @throws RangeError with what is missing or wrong, in words of the log.
 */
export function asSighting(report: Report, say: Words['report'], today: string): Sighting {
  const { day = '', device, where, signedIn, words = '', happened = '' } = report;
  if (!isDay(day) || day > today) throw new RangeError(`${say.lines.day}: „${day}“`);
  const seen = [happened.replace(/[.!?]+$/, ''), words && `${say.lines.words}: ${words}`]
    .filter(Boolean)
    .join('; ')
    .replaceAll(/[[\]*`{}<>_]/g, ' ');
  if (!seen) throw new RangeError(`${say.lines.happened}: „“`);
  return {
    date: day,
    by: 'reader',
    seen,
    ...(device && { device }),
    ...(where && { app: where }),
    ...([say.yes, say.no].includes(signedIn ?? '') && { signedIn: signedIn === say.yes }),
  };
}
