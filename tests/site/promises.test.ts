import { describe, expect, test } from 'vitest';
import { promises } from '../site.ts';
import { fileOf, page } from './dist.ts';

describe('the addresses that were promised', () => {
  test('stand there once each, and for every kind of page', () => {
    expect(promises.length).toBeGreaterThan(900);
    expect(new Set(promises).size).toBe(promises.length);
  });

  test.each(promises)('%s answers', (address) => {
    const [path = '', id] = address.split('#');
    expect(fileOf(path)).toBeDefined();
    if (path.endsWith('/')) expect(page(path).document.querySelector('h1')).not.toBeNull();
    if (id !== undefined) expect(page(path).document.getElementById(id)).not.toBeNull();
  });
});
