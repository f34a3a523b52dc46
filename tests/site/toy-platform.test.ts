import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { listSteps } from '../../src/markdown/steps.ts';
import { addedPlatform } from '../one-place/changes.ts';
import { toys } from '../toys.ts';

const TOYS = toys();

/** A platform that nobody has, built with the whole site: two files, and no line anywhere else. */
const GUIDE = '/nirgends/';
const steps = listSteps(addedPlatform['de/guides/nirgends.mdx'] ?? '').map(({ id }) => id);

const read = (path: string): string => readFileSync(join(TOYS, path), 'utf8');
const linksOf = (page: string, within: string): (string | null)[] =>
  [...parseHTML(read(page)).document.querySelectorAll(`${within} a`)].map((link) =>
    link.getAttribute('href'),
  );

describe('two files make a platform, which is there', () => {
  test('on the home page, as a door', () => {
    expect(linksOf('index.html', 'main')).toContain(GUIDE);
  });

  test('in the head and in the foot of every page', () => {
    for (const page of ['index.html', 'faq/index.html', 'instagram/formular/index.html', '404.html']) {
      expect(linksOf(page, '.site-head'), page).toContain(GUIDE);
      expect(linksOf(page, '.site-foot'), page).toContain(GUIDE);
    }
  });

  test('with its guide, each of its steps and their codes, and a frame for other sites', () => {
    const files = ['', ...steps.flatMap((id) => [`${id}/`])].map((path) => `nirgends/${path}index.html`);
    const codes = steps.map((id) => `nirgends/${id}/qr.svg`);
    expect(steps.length).toBeGreaterThan(3);
    const all = [...files, ...codes, 'embed/nirgends/index.html'];
    expect(all.filter((file) => !existsSync(join(TOYS, file)))).toEqual([]);
  });

  test('in the list of pages for search engines, without its steps', () => {
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    );
    expect(listed.filter((address) => address.includes('nirgends'))).toEqual([GUIDE, `${GUIDE}belege/`]);
  });

  test('in the search, with its steps', () => {
    const [data = ''] = readdirSync(join(TOYS, 'suche')).filter((file) => file.endsWith('.json'));
    expect(read(`suche/${data}`)).toContain(GUIDE);
    for (const id of steps) expect(read(`suche/${data}`)).toContain(`${GUIDE}#${id}`);
  });

  test('in the status, below sources, and in the copy for reading without network', () => {
    const { pages } = JSON.parse(read('status.json')) as { pages: { address: string }[] };
    expect(pages.map(({ address }) => new URL(address).pathname)).toContain(GUIDE);
    expect(linksOf('quellen/index.html', 'main').some((link) => link?.startsWith(GUIDE))).toBe(true);
    expect(read('sw.js')).toContain(`${GUIDE}\``);
  });
});
