import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { GUIDES, pages } from './dist.ts';

/** What a camera reads from a drawn code. The drawing is a field of squares, `M x,y h10v10h-10z` each. */
function read(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, side] of svg.matchAll(/M(\d+),(\d+)h(\d+)v\d+/g)) {
    for (let row = 0; row < Number(side); row++) {
      for (let column = 0; column < Number(side); column++) {
        const at = ((Number(y) + row) * size + Number(x) + column) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return jsQR(pixels, size, size)?.data;
}

const steps = pages.filter(({ address }) =>
  GUIDES.some((guide) => address.startsWith(`/${guide}/`) && address !== `/${guide}/`),
);

test('there is a code for every step', () => {
  expect(steps.length).toBeGreaterThanOrEqual(24);
});

test.each(steps)('the code of $address leads there, and carries nothing else', ({ address, document }) => {
  const origin = new URL(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').origin;
  expect(read(readFileSync(`dist${address}qr.svg`, 'utf8'))).toBe(origin + address);
});
