import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Things in backticks that look like a path of this project. */
const paths = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/`([^`\s]+)`/g)]
    .map(([, word = '']) => word)
    .filter((word) => /^(src|content|tests|public|\.ci)\/|\.(mjs|cjs|json|ts|md)$/.test(word))
    .filter((word) => !/[<*]/.test(word));

describe.each(['README.md', 'content/README.md'])('%s', (file) => {
  test('names paths', () => {
    expect(paths(file).length).toBeGreaterThan(5);
  });

  test('names only paths that exist', () => {
    expect(paths(file).filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('README.md names only commands that exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = [...readFileSync('README.md', 'utf8').matchAll(/npm run ([a-z:]+)/g)].map(
    ([, name = '']) => name,
  );
  expect(commands.length).toBeGreaterThan(3);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

test('CI calls the test command that the README names', () => {
  expect(readFileSync('.ci/run', 'utf8')).toContain('npm ci\nnpm test');
  expect(readFileSync('README.md', 'utf8')).toContain('npm ci && npm test');
});
