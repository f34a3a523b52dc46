import { readdirSync, readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { guideSteps } from '../site.ts';
import { pages } from './dist.ts';

/** A drawn code: a field of squares, `M x,y h10v10h-10z` each. */
const squaresOf = (svg: string) =>
  [...svg.matchAll(/M(\d+),(\d+)h(\d+)v\d+/g)].map(([, x, y, side]) => ({
    x: Number(x),
    y: Number(y),
    side: Number(side),
  }));
const sizeOf = (svg: string) => Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);

/** What a camera reads from it. */
function read(svg: string): string | undefined {
  const size = sizeOf(svg);
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const { x, y, side } of squaresOf(svg)) {
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const at = ((y + row) * size + x + column) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return jsQR(pixels, size, size)?.data;
}

const steps = pages.filter(({ address }) => guideSteps.some((step) => step.address === address));

test('there is a code for every step', () => {
  expect(steps.length).toBeGreaterThanOrEqual(24);
});

test.each(steps)('the code of $address leads there, and carries nothing else', ({ address, document }) => {
  const origin = new URL(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').origin;
  expect(read(readFileSync(`dist${address}qr.svg`, 'utf8'))).toBe(origin + address);
});

test('around every code four squares stay empty on each side, as ISO/IEC 18004 demands', () => {
  const codes = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('qr.svg'),
  );
  expect(codes.length).toBeGreaterThan(steps.length);
  const margins = codes.map((file) => {
    const svg = readFileSync(`dist/${file}`, 'utf8');
    const squares = squaresOf(svg);
    const edges = squares.flatMap(({ x, y, side }) => [x, y, sizeOf(svg) - x - side, sizeOf(svg) - y - side]);
    return Math.min(...edges) / (squares[0]?.side ?? NaN);
  });
  expect(new Set(margins)).toEqual(new Set([4]));
});
