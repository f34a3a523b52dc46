import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { INPUTS } from '../../src/integrations/offline.ts';
import { KEPT } from '../../src/integrations/previews.ts';
import { dayOfBuild, moved } from '../site.ts';

const addressOf = (path: string): string => `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`;

/** Path → SHA-256, of everything that Astro and Pagefind build. What is written after that follows from it. */
function sums(folder: string): Map<string, string> {
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/\.(br|gz)$|_headers$|_redirects$/.test(path) && !moved.has(addressOf(path)))
    .filter((path) => statSync(join(folder, path)).isFile())
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

test(
  'three years later, elsewhere, a build for the same day has the same bytes',
  { timeout: 600_000 },
  () => {
    const there = join(mkdtempSync(join(tmpdir(), 'again-')), 'Zweiter Bau, später');
    mkdirSync(there);
    for (const input of INPUTS) cpSync(input, join(there, input), { recursive: true });
    symlinkSync(resolve('node_modules'), join(there, 'node_modules'));
    const witness = join(there, '..', 'witness');
    // Each preview is drawn by itself: one of sixteen is drawn anew, and what the first build has drawn is taken for the rest.
    const again = readdirSync(KEPT).filter((picture) => picture.startsWith('0'));
    cpSync(KEPT, join(there, KEPT), { recursive: true, filter: (path) => !again.includes(basename(path)) });

    // The day of the build stands in its pages; the second build gets the same. Everything else is another: the clock, the
    // order in which folders list their files, the zone, the language, the folder, and nothing is left of an earlier build.
    const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin/astro'), ['build'], {
      cwd: there,
      encoding: 'utf8',
      env: {
        // Nothing of this process: what Vitest sets in it for itself makes a build three times as slow.
        HOME: process.env['HOME'],
        PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
        SOURCE_DATE_EPOCH: String(Date.parse(`${dayOfBuild()}T12:00Z`) / 1000),
        NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/site/elsewhere.mjs')).href}`,
        ELSEWHERE: witness,
        TZ: 'America/Los_Angeles',
        LANG: 'C',
        LC_ALL: 'C',
      },
    });
    expect(status, stdout + stderr).toBe(0);
    // Each process that took part saw the later clock. Programs that are not Node run at another second than the first time.
    const years = readFileSync(witness, 'utf8').trim().split('\n').map(Number);
    expect(years.length).toBeGreaterThan(0);
    expect(Math.min(...years)).toBeGreaterThanOrEqual(new Date().getUTCFullYear() + 2);

    const drawn = again.filter((picture) => existsSync(join(there, KEPT, picture)));
    expect(drawn.length).toBeGreaterThan(10);
    const first = sums('dist');
    expect(first.size).toBeGreaterThan(600);
    expect(sums(join(there, 'dist'))).toEqual(first);
    rmSync(join(there, '..'), { recursive: true });
  },
);

test('what is packed beside it carries no time either', () => {
  const packed = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.gz'),
  );
  expect(packed.length).toBeGreaterThan(600);
  // RFC 1952: bytes 4 to 7 are the time of the file; 0 says that there is none.
  const stamped = packed.filter((path) => readFileSync(join('dist', path)).readUInt32LE(4) !== 0);
  expect(stamped).toEqual([]);
});
