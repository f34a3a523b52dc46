import { describe, expect, test } from 'vitest';
import { fromNeighbour } from '../../src/cli/neighbour.ts';
import { checkContent, thisWorld } from '../../src/content-check/check.ts';
import { kindOf } from '../../src/content-check/files.ts';
import { germanContent } from '../german.ts';
import { kinds as all } from '../../src/collections/index.ts';

const files = germanContent();
const world = thisWorld();
const today = world.today;
const there = new Set([...files.keys()].map((path) => kindOf(path)?.name));
const kinds = all
  .filter(({ files: pattern, name }) => pattern.includes('*.') && there.has(name))
  .map(({ name }) => name);
const nameOf = (kind: string): string => (kind === 'sources' ? 'NIRGENDS' : 'nirgends');

describe.each(kinds)('a new file of the kind %s', (kind) => {
  const made = fromNeighbour(files, { kind, name: nameOf(kind), like: undefined, today });

  test('lies where its kind belongs', () => {
    expect(files.has(made.path)).toBe(false);
    expect(kindOf(made.path)?.name).toBe(kind);
  });

  test('says nothing that its neighbour says', () => {
    const told = (files.get(made.from) ?? '').match(/\p{L}+(?: [\p{L}\d„“-]+){2,}/gu) ?? [];
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((words) => made.text.includes(words))).toEqual([]);
  });

  test('stops the build until it is written, and says where', () => {
    const problems = checkContent(new Map([...files, [made.path, made.text]]), world);
    expect(problems.map(({ file }) => file)).toContain(`content/${made.path}`);
  });
});

test.each([
  [{ kind: undefined, name: undefined }, 'Was soll neu sein? Es gibt: '],
  [{ kind: 'fraq', name: 'x' }, '„fraq“ gibt es nicht. Meintest du „faq“?'],
  [{ kind: 'timeline', name: 'x' }, '„timeline“ gibt es nicht.'],
  [{ kind: '__proto__', name: 'x' }, '„__proto__“ gibt es nicht.'],
  [{ kind: 'faq', name: undefined }, 'Der Name fehlt.'],
  [{ kind: 'faq', name: 'Meine Frage' }, '„Meine Frage“ geht nicht als Name.'],
  [{ kind: 'faq', name: '../x' }, '„../x“ geht nicht als Name.'],
  [{ kind: 'sources', name: 'klein' }, '„klein“ geht nicht als Name.'],
  [{ kind: 'guides', name: 'instagram' }, 'content/de/guides/instagram.mdx gibt es schon.'],
  [
    { kind: 'guides', name: 'nirgends', like: 'instagran' },
    'Das Vorbild „instagran“ gibt es nicht. Meintest du „instagram“?',
  ],
] as const)('%j is refused: %s', (wish, told) => {
  expect(() => fromNeighbour(files, { like: undefined, ...wish, today })).toThrow(told);
});

test('the neighbour can be named; its words are not taken over', () => {
  const { from, text } = fromNeighbour(files, { kind: 'guides', name: 'nirgends', like: 'whatsapp', today });
  expect(from).toBe('de/guides/whatsapp.mdx');
  const head = /^title: "(.*)"$/m.exec(files.get(from) ?? '')?.[1] ?? '';
  expect(head.length).toBeGreaterThan(5);
  expect(text).not.toContain(head);
  expect(text).toContain('platform: nirgends');
});
