import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { planAddress } from '../../src/domain/addresses.ts';
import { proofName } from '../../src/features/sources/proof-name.ts';
import { claimsIn } from '../../src/markdown/claims.ts';
import { attributesOf, parseMdx, wordsIn } from '../../src/markdown/tree.ts';
import { guides, guideSteps, stepped, tracks, trackSteps } from '../site.ts';
import { isIndexable, page } from './dist.ts';
import { text } from './text.ts';

/** Letters alone, to find a sentence again whatever marks and signs stand in it. */
const bare = (words: string) => words.replaceAll(/[^\p{L}]/gu, '').toLowerCase();
const evidence = (whole: string) => page(`${whole}belege/`).document;

/** The pages that carry marks, with the evidence that these lead to. */
const marked = [
  ...stepped.map((address) => ({ address, whole: address })),
  ...[...guideSteps, ...trackSteps].map(({ address, whole }) => ({ address, whole })),
  { address: planAddress, whole: planAddress },
];

describe.each(marked)('$address', ({ address, whole }) => {
  const { document } = page(address);
  const marks = [...document.querySelectorAll('a.proof')];

  test('has a word instead of numbers, and no list of sources', () => {
    expect(document.querySelector('.cite, .sources')).toBeNull();
    const words = marks.map(text);
    expect(
      words.filter((word) => !/^(Beleg|eine Quelle|eigenes Wissen|umstritten|Prüfung fällig)$/.test(word)),
    ).toEqual([]);
  });

  test('has at most one mark a paragraph, the last thing in it', () => {
    const lines = marks.map((mark) => mark.parentElement);
    expect(new Set(lines).size).toBe(lines.length);
    const trailing = marks.filter((mark) => {
      const after = [...(mark.parentElement?.childNodes ?? [])];
      const rest = after.slice(after.indexOf(mark) + 1);
      return rest.some((node) =>
        node.nodeType === 3 ? text(node as Element) !== '' : !/^(UL|OL|P|DIV|DETAILS)$/.test(node.nodeName),
      );
    });
    expect(trailing.map((mark) => text(mark.parentElement))).toEqual([]);
  });

  test('each mark leads to an entry with what it rests on', () => {
    for (const mark of marks) {
      const { pathname, hash } = new URL(mark.getAttribute('href') ?? '', `http://localhost${address}`);
      expect(pathname).toBe(`${whole}belege/`);
      const entry = evidence(whole).getElementById(hash.slice(1));
      expect(text(entry?.querySelector('.state')), hash).toBe(text(mark));
      expect(entry?.querySelectorAll('li a').length, hash).toBeGreaterThan(0);
    }
  });
});

test('marks with different entries get different names from the script, page by page', () => {
  const doubled = marked.flatMap(({ address }) => {
    const names = new Map<string, string>();
    return [...page(address).document.querySelectorAll('a.proof')].flatMap((mark) => {
      const name = proofName(mark.textContent ?? '', mark.parentElement?.textContent ?? '');
      const href = mark.getAttribute('href') ?? '';
      const known = names.get(name) ?? href;
      names.set(name, href);
      return known === href ? [] : [`${address} ${name}`];
    });
  });
  expect(doubled).toEqual([]);
});

describe.each([
  ...guides.map((name) => ({ whole: `/${name}/`, file: `guides/${name}` })),
  ...tracks.map((name) => ({ whole: `/nach-dem-widerspruch/${name}/`, file: `tracks/${name}` })),
])('the evidence of $whole', ({ whole, file }) => {
  const document = evidence(whole);
  const [, , body = ''] = readFileSync(`content/de/${file}.mdx`, 'utf8').split(/^---$/m);
  const tree = parseMdx(body);
  const entries = [...document.querySelectorAll('.proof-entry')].map((entry) => ({
    words: bare(text(entry)),
    sources: [...entry.querySelectorAll('a[href^="/quellen/#quelle-"]')].map((link) =>
      (link.getAttribute('href') ?? '').replace('/quellen/#quelle-', ''),
    ),
  }));
  const lacks = (said: string, ids: readonly string[]) =>
    !entries.some(
      ({ words, sources }) => words.includes(bare(said)) && ids.every((id) => sources.includes(id)),
    );

  test('has every sentence that cites, with all of its sources', () => {
    const claims = claimsIn(tree);
    expect(claims.length).toBeGreaterThan(15);
    expect(claims.filter(({ sentence, ids }) => lacks(sentence, ids))).toEqual([]);
  });

  test('has both sides of its disputes, and all of its dates', () => {
    const shown = wordsIn(tree, 'Dispute', 'Deadline').map((word) => {
      const { id = '' } = attributesOf(word);
      const folder = word.name === 'Dispute' ? 'disputes' : 'deadlines';
      return yaml.load(readFileSync(`content/de/${folder}/${id}.yaml`, 'utf8')) as Record<string, unknown>;
    });
    const texts = shown.flatMap(({ sides, today, meaning, advice }) =>
      sides ? (sides as { says: string }[]).map(({ says }) => says) : [today, meaning, advice].map(String),
    );
    expect(guides.every((name) => !whole.includes(name)) || texts.length > 2).toBe(true);
    expect(
      texts.flatMap((said) => claimsIn(said)).filter(({ sentence, ids }) => lacks(sentence, ids)),
    ).toEqual([]);
  });

  test('stands in the order in which the guide is read', () => {
    const ids = [...document.querySelectorAll('.proof-entry')].map(({ id }) => id);
    const read = [...page(whole).document.querySelectorAll('a.proof')].map((mark) =>
      (mark.getAttribute('href') ?? '').replace(/.*#/, ''),
    );
    expect(ids).toEqual([...new Set(read)]);
  });

  test('is a page of its own for search engines', () => {
    expect(isIndexable(page(`${whole}belege/`))).toBe(true);
    expect(readFileSync('dist/sitemap-0.xml', 'utf8')).toContain(`${whole}belege/</loc>`);
  });
});

test('what decides stands in the path: doubts of a step are folded, in one box', () => {
  for (const { address } of marked.filter(({ address, whole }) => address !== whole)) {
    const { document } = page(address);
    expect(document.querySelectorAll('.doubt').length, address).toBeLessThanOrEqual(1);
    const disputes = [...document.querySelectorAll('main [id^="streit-"]')];
    expect(
      disputes.filter((dispute) => !dispute.closest('details.doubt')).map(({ id }) => id),
      address,
    ).toEqual([]);
  }
});
