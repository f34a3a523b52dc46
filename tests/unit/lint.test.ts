import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

/** The rules that a text breaks, as if it stood in a file. */
async function broken(file: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath: file });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const RULE = 'src/domain/x.ts';
const FEATURE = 'src/features/guide/x.ts';
const BROWSER = 'src/features/guide/x.browser.ts';
/** The folders whose files a build runs. */
const TEMPLATES = ['components', 'features/guide', 'layouts', 'pages', 'scripts'].map(
  (folder) => `src/${folder}/X.astro`,
);
const MODULES = ['domain', 'features/guide', 'collections', 'queries', 'pages'].map(
  (folder) => `src/${folder}/x.ts`,
);

test.each([
  'Date.now()',
  "Date['now']()",
  'new Date()',
  'new Date',
  'Date()',
  'globalThis.Date.now()',
  '[1].map(Date.now)',
  '((clock) => clock)(Date)',
  'performance.now()',
  'performance.timeOrigin',
  'new Intl.DateTimeFormat("de").format()',
  'Math.random()',
  'crypto.randomUUID()',
  'new Date(0).toLocaleDateString("de")',
  'new Date(0).getHours()',
])('no rule asks the clock, the dice or the machine: %s', async (expression) => {
  expect(await broken(RULE, `export const x = (): unknown => ${expression};\n`)).toEqual([
    'no-restricted-syntax',
  ]);
});

test.each(TEMPLATES)('no template does: %s', async (file) => {
  const text = '---\nconst x = new Date();\n---\n\n<p data-x={String(x)}>{Date.now()}</p>\n';
  expect(await broken(file, text)).toEqual(['no-restricted-syntax', 'no-restricted-syntax']);
});

test.each(MODULES)('no module of the build does: %s', async (file) => {
  expect(await broken(file, 'export const x = (): number => Date.now();\n')).toEqual([
    'no-restricted-syntax',
  ]);
});

test.each([...TEMPLATES, RULE, 'src/collections/x.ts'])('the environment is not read in %s', async (file) => {
  const line = "const x = process.env['LANG'];";
  const text = file.endsWith('.astro') ? `---\n${line}\n---\n\n<p>{x}</p>\n` : `export ${line}\n`;
  expect(await broken(file, text)).toEqual(['no-restricted-globals']);
});

test('days that stand in the content are counted as ever, and browser code knows the time', async () => {
  const text =
    'export const x = (day: unknown): Date | undefined =>\n  day instanceof Date ? day : new Date(Date.parse(String(day)) + Date.UTC(1970, 0, 2));\n';
  expect(await broken(RULE, text)).toEqual([]);
  expect(await broken(BROWSER, 'export const x = (): number => Date.now();\n')).toEqual([]);
});

test.each([
  [FEATURE, "import { clock } from '../../browser/clock.ts';", 'a rule that knows the browser'],
  [FEATURE, "import { get } from '../../queries/index.ts';", 'a rule that reads content'],
  [FEATURE, "import { readFileSync as clock } from 'node:fs';", 'a rule that reads files'],
  [
    RULE,
    "import { stepToShow as clock } from '../features/guide/step-view.ts';",
    'a shared rule that knows a feature',
  ],
  [BROWSER, "import { get as clock } from '../../queries/index.ts';", 'browser code that reads content'],
  [
    'src/features/guide/x.lazy.ts',
    "import { getCollection as clock } from 'astro:content';",
    'the same, loaded later',
  ],
  [
    'src/storage/x.ts',
    "import { clock } from '../features/offline/state.browser.ts';",
    'storage that knows a feature',
  ],
  ['src/queries/x.ts', "import Clock from '../components/Crumbs.astro';", 'queries that draw'],
])('a wall between the rooms: %s may not have %s', async (file, line) => {
  const name = /import (?:\{.*?(\w+) \}|(\w+))/.exec(line);
  const text = `${line}\nexport const x: unknown = ${name?.[1] ?? name?.[2]};\n`;
  expect(await broken(file, text)).toEqual(['@typescript-eslint/no-restricted-imports']);
});

test('browser code may have the rules of its feature, and a rule those of another', async () => {
  const line = "import { stepToShow } from '../guide/step-view.ts';\nexport const x: unknown = stepToShow;\n";
  expect(await broken(BROWSER, line)).toEqual([]);
  expect(await broken('src/features/letters/x.ts', line)).toEqual([]);
});
