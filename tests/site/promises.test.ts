import { describe, expect, test } from 'vitest';
import { stepAddress } from '../../src/domain/addresses.ts';
import { moved, promises } from '../site.ts';
import { fileOf, page } from './dist.ts';

describe('the addresses that were promised', () => {
  test('stand there once each, and for every kind of page', () => {
    expect(promises.length).toBeGreaterThan(900);
    expect(new Set(promises).size).toBe(promises.length);
  });

  test.each(promises)('%s answers', (promised) => {
    const [old = '', place] = promised.split('#');
    expect(fileOf(old)).toBeDefined();
    const isGone = moved.has(old) || (place !== undefined && moved.has(stepAddress(old, place)));
    const [path = '', id] = isGone ? [moved.get(old) ?? old] : [old, place];
    if (path.endsWith('/')) expect(page(path).document.querySelector('h1')).not.toBeNull();
    if (id !== undefined) expect(page(path).document.getElementById(id)).not.toBeNull();
  });
});
