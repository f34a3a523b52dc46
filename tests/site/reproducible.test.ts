import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { page } from './dist.ts';

const AGAIN = '.cache/again';

/** Path → SHA-256, of everything that Astro and Pagefind build. What is written after that follows from it. */
function sums(folder: string): Map<string, string> {
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/\.(br|gz)$|_headers$/.test(path) && statSync(join(folder, path)).isFile())
    .toSorted();
  return new Map(
    made.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

test('a second build has the same bytes', { timeout: 120_000 }, () => {
  rmSync(AGAIN, { recursive: true, force: true });
  // The day of the build stands in its pages; the second build gets the same.
  const day = page('/').document.documentElement.getAttribute('data-built') ?? '';
  const { status, stderr } = spawnSync('node_modules/.bin/astro', ['build', '--outDir', AGAIN], {
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00Z`) / 1000) },
  });
  expect(status, stderr).toBe(0);
  const first = sums('dist');
  expect(first.size).toBeGreaterThan(600);
  expect(sums(AGAIN)).toEqual(first);
});
