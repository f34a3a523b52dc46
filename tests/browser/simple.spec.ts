import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { toys } from '../toys.ts';
import { german } from '../words.ts';

const TOYS = toys();

test('einfache Sprache has its sentences in lines, and says when its guide has changed', () => {
  const page = (path: string) => parseHTML(readFileSync(join(TOYS, path, 'index.html'), 'utf8')).document;
  const start = page('einfach');
  expect(start.documentElement.getAttribute('lang')).toBe('de');
  expect([...start.querySelectorAll('.simple p > span')].map(({ textContent }) => textContent)).toEqual([
    'Das ist 1 Satz.',
    'Das ist noch 1 Satz.',
  ]);
  expect(start.querySelector('[data-stale]')).toBeNull();
  const old = page('einfach/facebook');
  expect(old.querySelector('[data-stale] a')?.getAttribute('href')).toBe('/facebook/');
  expect(old.querySelector('details .simple')).not.toBeNull();
  // A film in Gebärdensprache where there is one, and nothing where there is none.
  expect(old.querySelector('a[href="https://example.org/film"]')?.textContent?.trim()).toBe(
    german.simple.film,
  );
  expect(start.body.textContent).not.toContain(german.simple.film);
  for (const { body } of [start, old]) {
    expect(body.textContent).toContain(german.simple.label);
    const tell = [...body.querySelectorAll('main a')].find((link) => link.textContent === german.simple.tell);
    expect(tell?.getAttribute('href')).toMatch(/^\/melden\/\?seite=\/einfach\//);
  }
});
