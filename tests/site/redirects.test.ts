import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeMovedPages, writeRedirects } from '../../src/cli/deliver.ts';
import { moved } from '../site.ts';
import { fileOf, page } from './dist.ts';
import { findingsIn } from './html.ts';

const folder = mkdtempSync(join(tmpdir(), 'moved-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an address that has moved', () => {
  const to = '/faq/#amsterdam';
  const moves = [{ from: '/faq/alter-name/', to }];
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'faq'), { recursive: true });
  writeFileSync(join(dist, 'faq/index.html'), readFileSync('dist/faq/index.html'));
  writeMovedPages(dist, moves);
  writeRedirects(dist, join(folder, 'deploy'), moves);
  const html = readFileSync(join(dist, 'faq/alter-name/index.html'), 'utf8');

  test('leads on without rules of a host: at once, and by a link that says where', () => {
    const heading = page('/faq/').document.querySelector('h1')?.textContent?.trim() ?? '';
    expect(heading.length).toBeGreaterThan(5);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(html).toContain(`<a href="${to}">${heading}</a>`);
    expect(html).toContain(`<link rel="canonical" href="${to}">`);
  });

  test('does so with valid HTML, within one packet, and with nothing that the policy forbids', async () => {
    expect(await findingsIn('/faq/alter-name/', html)).toEqual([]);
    expect(html.length).toBeLessThan(1200);
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=/);
  });

  test('stands in the list of static hosts, with and without its slash', () => {
    expect(readFileSync(join(dist, '_redirects'), 'utf8')).toBe(
      `/faq/alter-name ${to} 301\n/faq/alter-name/ ${to} 301\n`,
    );
  });
});

test('the built site has a page and two lines for each address that has moved, and no others', () => {
  const lines = readFileSync('dist/_redirects', 'utf8').split('\n').filter(Boolean);
  expect(lines.map((line) => line.split(' ').slice(0, 2))).toEqual(
    [...moved].flatMap(([from, to]) => [
      [from.slice(0, -1), to],
      [from, to],
    ]),
  );
  expect([...moved.keys()].filter((from) => !fileOf(from))).toEqual([]);
});
