import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptInstead } from '../../src/features/offline/offline.ts';
import { dayOfBuild } from '../site.ts';
import { page, pages } from './dist.ts';
import { languageOf, SOURCE } from '../../src/site.ts';

const worker = readFileSync('dist/sw.js', 'utf8');
const kept = [...worker.matchAll(/url:`([^`]+)`/g)].map(([, url = '']) => url);
const addresses = new Set(kept);

/** The file behind an address, as it travels: compressed where it was. */
const travelling = (url: string): string => {
  const file = join('dist', url.endsWith('/') ? `${url}index.html` : url);
  return existsSync(`${file}.br`) ? `${file}.br` : file;
};

test('every file that is kept exists, each once', () => {
  expect(kept.length).toBeGreaterThan(40);
  expect(addresses.size).toBe(kept.length);
  expect(kept.filter((url) => !existsSync(travelling(url)))).toEqual([]);
});

test('it weighs less than a megabyte, as the pages that offer it say', () => {
  const bytes = kept.reduce((sum, url) => sum + statSync(travelling(url)).size, 0);
  for (const address of ['/datenschutz/', '/faq/ohne-internet/'])
    expect(page(address).document.body.textContent).toContain('weniger als ein Megabyte');
  expect(bytes).toBeGreaterThan(400_000);
  expect(bytes).toBeLessThan(1_000_000);
});

test('every German page is kept, or its text stands in one that is', () => {
  const forReaders = pages.filter(
    ({ address }) =>
      languageOf(address) === SOURCE &&
      !['/bausteine/', '/404.html'].includes(address) &&
      !address.startsWith('/embed/'),
  );
  expect(forReaders.length).toBeGreaterThan(200);
  const lost = forReaders.filter(({ address }) => {
    if (addresses.has(address)) return false;
    const [path = '', part] = keptInstead(address, addresses)?.split('#') ?? [];
    return !addresses.has(path) || (part !== undefined && !page(path).document.getElementById(part));
  });
  expect(lost.map(({ address }) => address)).toEqual([]);
});

test('every page carries the version that the worker has', () => {
  const versions = new Set(
    pages.map(({ document }) => document.documentElement.getAttribute('data-version')),
  );
  expect(versions.size).toBe(1);
  const [version = ''] = versions;
  expect(version).toMatch(/^[\w-]{6}$/);
  expect(worker).toContain(`version:\`${version}\``);
  expect(worker).toContain(`built:\`${dayOfBuild()}\``);
});
