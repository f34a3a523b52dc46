import { checkContent, thisWorld, type World } from '../../../src/content-check/check.ts';
import type { Problem } from '../../../src/content-check/problem.ts';
import { readContent } from '../../../src/content-check/read.ts';

/** The content of the site, and the world it is checked in. */
export const content = readContent('content');
export const world: World = thisWorld();

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
export const set = (field: string, value: string): Edit => swap(new RegExp(`^${field}:.*$`, 'm'), `${field}: ${value}`);

/** Takes a line with a field away. */
export const drop = (field: string): Edit => swap(new RegExp(`^${field}:.*\n`, 'm'), '');

/** Types something below a field of the head. */
export const below = (field: string, line: string): Edit => (text) => {
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

/** The content after some edits: path → what is done there; a text for a new file. */
export function edited(edits: Readonly<Record<string, Edit | string>>): ReadonlyMap<string, string> {
  const files = new Map(content);
  for (const [path, edit] of Object.entries(edits)) {
    const text = typeof edit === 'string' ? edit : edit(files.get(path) ?? '');
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

/** What the check says after some edits. */
export const after = (edits: Readonly<Record<string, Edit | string>>): Problem[] => checkContent(edited(edits), world);
