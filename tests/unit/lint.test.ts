import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();

/** The rules that a text breaks, as if it stood in a file. */
async function broken(file: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath: file });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const RULE = 'src/domain/x.ts';
/** The folders whose files a build runs. */
const TEMPLATES = ['components', 'layouts', 'mdx-components', 'pages'].map(
  (folder) => `src/${folder}/X.astro`,
);
const MODULES = ['domain', 'schemas', 'queries', 'pages'].map((folder) => `src/${folder}/x.ts`);

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

test.each([...TEMPLATES, RULE, 'src/schemas/x.ts'])('the environment is not read in %s', async (file) => {
  const line = "const x = process.env['LANG'];";
  const text = file.endsWith('.astro') ? `---\n${line}\n---\n\n<p>{x}</p>\n` : `export ${line}\n`;
  expect(await broken(file, text)).toEqual(['no-restricted-globals']);
});

test('days that stand in the content are counted as ever, and islands know the time', async () => {
  const text =
    'export const x = (day: unknown): Date | undefined =>\n  day instanceof Date ? day : new Date(Date.parse(String(day)) + Date.UTC(1970, 0, 2));\n';
  expect(await broken(RULE, text)).toEqual([]);
  expect(await broken('src/islands/x.ts', 'export const x = (): number => Date.now();\n')).toEqual([]);
});
