import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Things in backticks that look like a path of this project. */
const paths = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/`([^`\s]+)`/g)]
    .map(([, word = '']) => word)
    .filter((word) => /^(src|content|tests|public|\.ci)\/|\.(mjs|cjs|json|ts|md)$/.test(word))
    .filter((word) => !/[<*]/.test(word));

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'content/README.md',
  'deploy/README.md',
  'docs/how-it-fits-together.md',
  ...readdirSync('docs/decisions').map((file) => `docs/decisions/${file}`),
];

describe.each(documents)('%s', (file) => {
  test('names only paths that exist', () => {
    // What a build leaves need not be there.
    expect(paths(file).filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = [...readFileSync(file, 'utf8').matchAll(/npm run ([a-z\d:]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('the documents name paths and commands', () => {
  expect(documents.filter((file) => paths(file).length > 0).length).toBeGreaterThan(8);
});

/** Text that people read beside the code: comments, and what YAML files say to writers. */
const comments = (file: string): string =>
  readFileSync(file, 'utf8')
    .match(/\/\*\*?[^]*?\*\/|(?<=^|\s)\/\/ .*|^ *# .*/gm)
    ?.join('\n') ?? '';

test('comments name only files and folders that exist', () => {
  const files = ['src', 'content', 'tests', 'deploy']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
    )
    .concat('astro.config.mjs', 'eslint.config.mjs', 'tailwind.config.cjs')
    .filter((path) => !path.startsWith('deploy/generated'))
    .filter((path) => /\.(ts|astro|css|cjs|mjs|yaml|conf)$|Caddyfile$/.test(path));
  const named = files.flatMap((file) =>
    [...comments(file).matchAll(/(?<![\w./-])(?:src|content|tests|deploy|docs)\/[\w./-]*\w/g)].map(
      ([path]) => ({
        file,
        path,
      }),
    ),
  );
  expect(named.length).toBeGreaterThan(40);
  // What a build leaves need not be there.
  const lasting = named.filter(({ path }) => !path.startsWith('deploy/generated'));
  expect(lasting.filter(({ path }) => !existsSync(path))).toEqual([]);
});

test('decisions are numbered without a gap', () => {
  const numbers = readdirSync('docs/decisions').map((file) => Number(file.slice(0, 4)));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
});

test('each decision says its context, what was decided, and what follows, on one screen', () => {
  for (const file of readdirSync('docs/decisions')) {
    const lines = readFileSync(`docs/decisions/${file}`, 'utf8').trimEnd().split('\n');
    expect(lines.length, file).toBeLessThanOrEqual(40);
    expect(
      lines.filter((line) => line.startsWith('## ')),
      file,
    ).toEqual(['## Context', '## Decision', '## Consequences']);
  }
});

test('the newest version of the changelog is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(/^## ([\d.]+)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]).toBe(version);
});

test('CI calls the test command that the README names', () => {
  expect(readFileSync('.ci/run', 'utf8')).toContain('npm ci\nnpm test');
  expect(readFileSync('README.md', 'utf8')).toContain('npm ci && npm test');
});
