import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { searchIn } from '../built-search.ts';
import { page } from './dist.ts';
import { text } from './text.ts';

const ADDRESS = '/nach-dem-widerspruch/antworten/';
const { groups } = yaml.load(readFileSync('content/de/replies.yaml', 'utf8')) as {
  groups: {
    replies: { id: string; title: string; ownAdvice?: boolean; letter?: string; aliases: string[] }[];
  }[];
};
const replies = groups.flatMap((group) => group.replies);
const { document } = page(ADDRESS);

const search = searchIn('dist');
const rank = (query: string, address: string) =>
  search.find(query).findIndex((hit) => hit.address === address) + 1;

test('there are at least ten replies, of Meta and of authorities', () => {
  expect(groups.map(({ replies: { length } }) => length).every((count) => count >= 5)).toBe(true);
  expect(replies.length).toBeGreaterThanOrEqual(10);
});

describe.each(replies)(
  '/nach-dem-widerspruch/antworten/#$id',
  ({ id, title, ownAdvice, letter, aliases }) => {
    const section = document.getElementById(id);

    test('says what it means, what to do and by when', () => {
      expect(text(section?.querySelector('h3'))).toBe(title);
      for (const label of ['Was es heißt:', 'Was du tust:', 'Bis wann:'])
        expect(text(section)).toContain(label);
      expect(section?.querySelectorAll('ol > li').length).toBeGreaterThan(0);
    });

    test('cites, or says that it is our advice', () => {
      expect(section?.querySelector('.cite') ?? ownAdvice).toBeTruthy();
      if (ownAdvice) expect(text(section)).toContain('unser Rat');
    });

    test('gives Meta’s words with their source, or says that they are ours', () => {
      const [said] = [...(section?.querySelectorAll('p') ?? [])];
      if (text(said).startsWith('Im Wortlaut')) expect(said?.querySelector('.cite')).not.toBeNull();
      else expect(text(said)).toMatch(/^So ähnlich, in unseren Worten: /);
    });

    test('leads to its letter and on', () => {
      const links = [...(section?.querySelectorAll('ul a') ?? [])].map((link) => link.getAttribute('href'));
      expect(links.length).toBeGreaterThan(0);
      if (letter) expect(links).toContain(`/schreiben/${letter}/`);
    });

    test('stands in the list at the top', () => {
      expect(text(document.querySelector(`nav a[href="#${id}"]`))).toBe(title);
    });

    test.each([title, ...aliases])('is found as "%s" among the first three', (query) => {
      const at = rank(query, `${ADDRESS}#${id}`);
      expect(at).toBeGreaterThanOrEqual(1);
      expect(at).toBeLessThanOrEqual(3);
    });
  },
);

test.each([
  '/nach-dem-widerspruch/',
  '/nach-dem-widerspruch/keine-antwort/',
  '/nach-dem-widerspruch/abgelehnt/',
  '/beschwerde/',
  '/schreiben/erinnerung/',
])('%s leads to the replies', (address) => {
  expect(page(address).document.querySelector(`main a[href^="${ADDRESS}"]`)).not.toBeNull();
});

test('the sentences of the replies stand with their sources', () => {
  const links = [...page('/quellen/').document.querySelectorAll(`a[href^="${ADDRESS}#"]`)];
  expect(links.length).toBeGreaterThan(20);
});
