import { describe, expect, test } from 'vitest';
import { checkContent, thisWorld, type World } from '../../../src/content-check/check.ts';
import { formatProblem, type Problem } from '../../../src/content-check/problem.ts';
import { inWords } from '../../../src/domain/dates.ts';
import { addDays } from '../../../src/features/answer-period/answer-period.ts';
import { germanContent } from '../../german.ts';
import { german } from '../../words.ts';

/** The content of the site, and the world it is checked in, on the day that the tests know. */
export const content = germanContent();
export const world: World = thisWorld();
/** That day, as German sentences say it. */
export const TODAY = inWords(world.today, german.dates);
export const TOMORROW = addDays(world.today, 1);

/** What a writer does to a file: its text → the new text; undefined deletes it. */
export type Edit = (text: string) => string | undefined;

/** Replaces the first place that fits. @throws Error when there is none: the content has changed, mend the test. */
export const swap =
  (from: string | RegExp, to: string): Edit =>
  (text) => {
    const found = typeof from === 'string' ? text.includes(from) : from.test(text);
    if (!found) throw new Error(`Nothing fits ${String(from)}.`);
    return text.replace(from, () => to);
  };

/** Gives a field at the top of YAML another value, as it is typed. */
export const set = (field: string, value: string): Edit =>
  swap(new RegExp(`^${field}:.*$`, 'm'), `${field}: ${value}`);

/** Takes a line with a field away. */
export const drop = (field: string): Edit => swap(new RegExp(`^${field}:.*\n`, 'm'), '');

/** Types something below a field of the head. */
export const below =
  (field: string, line: string): Edit =>
  (text) => {
    const [found = ''] = new RegExp(`^${field}:.*$`, 'm').exec(text) ?? [];
    return swap(found, `${found}\n${line}`)(text);
  };

/** Types a paragraph at the end. */
export const end =
  (paragraph: string): Edit =>
  (text) =>
    `${text.trimEnd()}\n\n${paragraph}\n`;

/** Types something above the end of the first step. */
export const inStep = (paragraph: string): Edit => swap('\n</Step>', `\n${paragraph}\n\n</Step>`);

/** Makes the second place that fits say the same as the first. */
export const twice =
  (pattern: RegExp): Edit =>
  (text) => {
    const [first = '', second = ''] = text.match(pattern) ?? [];
    return swap(second, first)(text);
  };

/** The text of a file. */
export const textOf = (path: string): string => content.get(path) ?? '';

/** A field at the top of a file, as it is typed. */
export const fieldOf = (field: string, path: string): string =>
  new RegExp(`^${field}: (.*)$`, 'm').exec(textOf(path))?.[1] ?? '';

/** The content after some edits: path → what is done there; a text for a new file. */
export function edited(edits: Readonly<Record<string, Edit | string>>): ReadonlyMap<string, string> {
  const files = new Map(content);
  for (const [path, edit] of Object.entries(edits)) {
    const text = typeof edit === 'string' ? edit : edit(textOf(path));
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

/** What the check says after some edits. */
export const after = (edits: Readonly<Record<string, Edit | string>>): Problem[] =>
  checkContent(edited(edits), world);

export const FAQ = 'de/faq/amsterdam.mdx';
export const GUIDE = 'de/guides/instagram.mdx';
export const TRACK = 'de/tracks/abgelehnt.mdx';
export const BACKGROUND = 'de/background/recht.mdx';
export const PAGE = 'de/pages/ueber.mdx';
export const LETTER = 'de/letters/erinnerung.yaml';
export const SOURCE = 'sources/S-K02.yaml';
export const FORM = 'de/forms/instagram.yaml';
export const HOME = 'de/home.yaml';
export const CHANGES = 'de/changes.yaml';
export const TIMELINE = 'de/timeline.yaml';
export const SEARCH = 'de/search.yaml';
export const TOPICS = 'de/faq.yaml';
export const DEADLINE = 'de/deadlines/trainingsbeginn.yaml';
export const DISPUTE = 'de/disputes/code.yaml';
export const AUTHORITY = 'de/authorities/nw.yaml';
export const CLAIM = 'de/claims/stand-der-belege.yaml';
export const PLATFORM = 'de/platforms/instagram.yaml';
export const SCREEN = 'de/screens/formular.yaml';
export const OPERATOR = 'operator.yaml';
export const REDIRECTS = 'redirects.yaml';
export const ARCHIVED = 'sources/S-M03.yaml';
export const IRELAND = 'de/authorities/ie.yaml';
export const PLAN = 'de/plan.yaml';
export const REPLIES = 'de/replies.yaml';
export const SHEET = 'de/sheets/instagram.yaml';
export const HELP = 'de/help/verein.mdx';
export const COPY = 'de/copies/chat.yaml';
export const LEAFLET = 'de/leaflet.yaml';
export const POSTER = 'de/poster.yaml';
export const SERVICES = 'de/other-services.yaml';
/** Deletes a file. */
export const kill: Edit = () => undefined;

/** A mistake: what it is, the edits that make it, and what is said about it. */
export type Mistake = [
  what: string,
  edits: Readonly<Record<string, Edit | string>>,
  file: string,
  /** What stands in the line that is named; undefined where none is. */
  line: string | undefined,
  field: string,
  found: string,
  todo: string,
  /** One of the things that are offered. */
  existing?: string,
];

/** Sentences of a message that a writer reads; what stands between quotation marks or is an address is not ours. */
const sentences = (text: string): string[] => text.replaceAll(/„[^“]*“|\S*\/\S*/g, ' ').split(/[.?!:] /);

/** A field without the numbers of the items in its lists: the line says which one it is. */
const placeless = (field: string): string => field.replaceAll(/\.\d+/g, '');

/** Each mistake stops the build with one message, and that says where, what, what else, and what to do. */
export function mistakes(about: string, list: readonly Mistake[]): void {
  describe(`a mistake in ${about}`, () => {
    test.each(list)('%s', (_what, edits, file, line, field, found, todo, existing) => {
      const problems = after(edits);
      expect(problems.map(formatProblem)).toHaveLength(1);
      const [problem] = problems as [Problem];
      const text = edited(edits).get(file) ?? '';
      expect([problem.file, placeless(problem.field)]).toEqual([`content/${file}`, placeless(field)]);
      if (line === undefined) expect(problem.line).toBeUndefined();
      else expect(text.split('\n')[(problem.line ?? 0) - 1]).toContain(line);
      expect(problem.found).toContain(found);
      expect(problem.todo).toContain(todo);
      if (existing !== undefined) expect(problem.existing).toContain(existing);
      expect(formatProblem(problem)).not.toMatch(/[Ee]xpected|Unexpected|\bError\b/);
      expect(sentences(problem.todo).filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
    });
  });
}
