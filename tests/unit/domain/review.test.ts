import { describe, expect, test } from 'vitest';
import { collections, type CollectionName } from '../../../src/collections/index.ts';
import { dueReviews, weigh, type Reviewable } from '../../../src/features/review/due.ts';

/** Fields that the check asks for, empty. */
const EMPTY = { goal: '', use: [], notFor: [], basis: [], sides: [], safe: '' };
const file = (
  path: string,
  collection: CollectionName,
  data: Record<string, unknown>,
  body = '',
): Reviewable => ({
  path,
  kind: collections[collection],
  data: { ...EMPTY, ...data },
  body,
});
const source = (id: string, data: Record<string, unknown> = {}) =>
  file(`sources/${id}.yaml`, 'sources', data);

describe('what rests on a file', () => {
  test('on a source: each deciding sentence that cites it, once, wherever it stands', () => {
    const weights = weigh([
      source('A'),
      source('B'),
      file('de/guides/x.mdx', 'guides', { goal: 'Ziel.[@A]' }, 'Konto.[@A; @B]\n\nEins.[@A] Eins.[@A]'),
      file('de/letters/y.yaml', 'letters', {
        basis: ['Artikel.[@B]'],
        body: [{ text: 'Brief ohne Beleg.' }],
      }),
    ]);
    expect(weights.get('sources/A.yaml')).toBe(3);
    expect(weights.get('sources/B.yaml')).toBe(2);
  });

  test('of an answer its first sentence, not the rest; of background nothing', () => {
    const weights = weigh([
      source('A'),
      file('de/faq/x.mdx', 'faq', { answer: 'Ja.[@A]' }, 'Mehr dazu.[@A] Und mehr.[@A]'),
      file('de/background/y.mdx', 'background', { lead: 'Erklärt.[@A]' }, 'Erklärt auch.[@A]'),
      file('de/timeline.yaml', 'timeline', { events: [{ says: 'Geschah.[@A]' }] }),
    ]);
    expect(weights.get('sources/A.yaml')).toBe(1);
    expect(weights.get('de/faq/x.mdx')).toBe(1);
    expect(weights.has('de/background/y.mdx')).toBe(false);
  });

  test('on a form, a dispute or a letter also each deciding text that shows it', () => {
    const weights = weigh([
      file('de/forms/f.yaml', 'forms', { purpose: 'Zweck.[@A]' }),
      file('de/disputes/d.yaml', 'disputes', {
        sides: [{ says: 'So.[@A]' }, { says: 'Anders.[@B]' }],
        safe: 'Tu das.',
      }),
      file('de/letters/l.yaml', 'letters', { use: ['Passt.'] }),
      file('de/guides/x.mdx', 'guides', {}, '<FormLink id="f" />\n<Dispute id="d" />\n<LetterLink id="l" />'),
      file('de/tracks/y.mdx', 'tracks', {}, '<FormLink id="f" />'),
      file('de/background/z.mdx', 'background', {}, '<FormLink id="f" />'),
    ]);
    expect(weights.get('de/forms/f.yaml')).toBe(3);
    expect(weights.get('de/disputes/d.yaml')).toBe(3);
    expect(weights.get('de/letters/l.yaml')).toBe(1);
  });
});

describe('what to check next', () => {
  const text = (path: string, checked: string, nextCheck: string, sentences = 0) =>
    file(
      path,
      'guides',
      { checked, nextCheck },
      Array.from({ length: sentences }, (_, n) => `Satz ${n}.[@A]`).join('\n\n'),
    );

  test('is what is overdue, then what most deciding sentences rest on, then what is due first', () => {
    const due = dueReviews(
      [
        text('heavy', '2026-11-25', '2027-02-25', 3),
        text('later', '2026-11-25', '2027-02-25', 1),
        text('sooner', '2026-11-25', '2027-02-24', 1),
        text('older', '2026-11-20', '2027-02-25', 1),
        text('overdue', '2026-11-23', '2027-02-22'),
      ],
      '2027-02-24',
    );
    expect(due.map(({ path, isOverdue, weight }) => [path, isOverdue, weight])).toEqual([
      ['overdue', true, 0],
      ['heavy', false, 3],
      ['sooner', false, 1],
      ['older', false, 1],
      ['later', false, 1],
    ]);
  });

  test('names sources without a date of their own behind texts of the same weight, never as overdue', () => {
    const due = dueReviews(
      [
        source('A', { checked: '2020-01-01' }),
        text('guide', '2026-11-25', '2027-02-25', 1),
        file('none', 'operator', { name: 'ohne Datum' }),
      ],
      '2026-11-27',
    );
    expect(due.map(({ path, nextCheck, isOverdue, weight }) => [path, nextCheck, isOverdue, weight])).toEqual(
      [
        ['guide', '2027-02-25', false, 1],
        ['sources/A.yaml', undefined, false, 1],
      ],
    );
  });
});
