import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { searchIn } from '../built-search.ts';
import { page } from './dist.ts';

const { services } = yaml.load(readFileSync('content/de/other-services.yaml', 'utf8')) as {
  services: { id: string; name: string; unknown?: boolean; read: string; aliases: string[] }[];
};
const { document } = page('/andere-dienste/');
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
/** What stands below a service's heading, until the next. */
function below(id: string): Element[] {
  const rest: Element[] = [];
  let next = document.getElementById(id)?.nextElementSibling;
  while (next && next.tagName !== 'H2') {
    rest.push(next);
    next = next.nextElementSibling;
  }
  return rest;
}

const search = searchIn('dist');
const firstFor = (query: string) => search.find(query)[0]?.address;

test('there are at least eight services, in the order of the content', () => {
  expect(services.length).toBeGreaterThanOrEqual(8);
  expect([...document.querySelectorAll('article h2')].map(words)).toEqual(services.map(({ name }) => name));
});

describe.each(services)('$name', ({ id, unknown, aliases }) => {
  test('has a line with a source, or says that no way is known; and the day it was read', () => {
    const parts = below(id);
    expect(words(parts[0]).length).toBeGreaterThan(40);
    if (unknown) expect(words(parts[0])).toMatch(/nicht gefunden/);
    else expect(parts[0]?.querySelector('a.cite')).not.toBeNull();
    expect(parts.map(words).join(' ')).toMatch(/Gelesen am \d+\. \p{L}+ 20\d\d\./u);
  });

  test.each(aliases)('who types "%s" is led there', (alias) => {
    expect(firstFor(alias)).toBe(`/andere-dienste/#${id}`);
  });
});

test.each([
  ['chatgpt widersprechen', 'chatgpt'],
  ['linkedin ki training', 'linkedin'],
  ['gemini', 'gemini'],
  ['Wie schalte ich Grok ab?', 'x'],
])('"%s" leads to %s', (query, id) => {
  expect(firstFor(query)).toBe(`/andere-dienste/#${id}`);
});

test('the page is linked from the question about other services and from the background', () => {
  for (const address of ['/faq/andere-dienste/', '/hintergrund/']) {
    expect(page(address).document.querySelector('main a[href="/andere-dienste/"]'), address).not.toBeNull();
  }
});
