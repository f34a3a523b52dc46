import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { rulesOf, styleHashes } from '../../src/cli/deliver.ts';
import { germanAddress } from '../../src/site.ts';
import { guides } from '../site.ts';
import { page, pages } from './dist.ts';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });

/** What an Ethernet frame carries of a first answer, beside what TCP and HTTP say. */
const ONE_PACKET = 1200;

describe('the built site', () => {
  test('has .br and .gz beside every text, with the same text in them', () => {
    const texts = files.filter((file) => /\.(html|js|css|json|svg|xml|txt)$/.test(file));
    expect(texts.length).toBeGreaterThan(600);
    for (const file of texts) {
      const body = readFileSync(join('dist', file));
      if (body.length < 200) continue;
      expect(brotliDecompressSync(readFileSync(join('dist', `${file}.br`))).equals(body), file).toBe(true);
      expect(gunzipSync(readFileSync(join('dist', `${file}.gz`))).equals(body), file).toBe(true);
    }
  });

  test('has calendar files that fit into one packet, and are not packed', () => {
    const calendars = files.filter((file) => file.endsWith('.ics'));
    expect(calendars.length).toBeGreaterThan(600);
    const sizes = calendars.map((file) => statSync(join('dist', file)).size);
    expect(Math.max(...sizes)).toBeLessThan(ONE_PACKET);
    expect(files.filter((file) => /\.ics\.(br|gz)$/.test(file))).toEqual([]);
  });

  test('has assets whose names change with their content', () => {
    const assets = readdirSync('dist/_astro').filter((file) => file.endsWith('.js'));
    expect(assets.length).toBeGreaterThan(4);
    expect(assets.filter((file) => !/[.][\w-]{8}(?:\.[a-z]{2})?\.js$/.test(file))).toEqual([]);
  });

  test('brings its headers for static hosts', () => {
    expect(existsSync('dist/_headers')).toBe(true);
    const text = readFileSync('dist/_headers', 'utf8');
    for (const hash of styleHashes('dist')) expect(text).toContain(`'sha256-${hash}'`);
  });

  test('needs no style attribute and no handler in its pages, which the policy would forbid', () => {
    const forbidden = pages.flatMap(({ address, document }) =>
      [...document.querySelectorAll('*')]
        .filter((element) =>
          [...element.attributes].some(({ name }) => name === 'style' || name.startsWith('on')),
        )
        .map((element) => `${address} ${element.outerHTML.slice(0, 80)}`),
    );
    expect(forbidden).toEqual([]);
  });

  test('has few enough styles to name them in a header', () => {
    // Each is 53 bytes of the policy, which every answer carries.
    expect(styleHashes('dist').length).toBeLessThan(46);
    const longest = Math.max(
      ...rulesOf('dist')
        .flatMap(({ headers }) => Object.values(headers))
        .map(({ length }) => length),
    );
    expect(longest).toBeLessThan(3000);
  });
});

describe('what other websites may frame', () => {
  const frames = pages.filter(({ address }) => address.startsWith('/embed/'));

  test('is one page for each guide, without any script', () => {
    expect(frames.map(({ address }) => address)).toEqual(guides.map((guide) => `/embed/${guide}/`));
    expect(frames.filter(({ document }) => document.querySelector('script'))).toEqual([]);
  });

  test('leads out of the frame, step by step, in every language', () => {
    const framed = pages.filter(({ address }) => germanAddress(address).startsWith('/embed/'));
    expect(framed.length).toBeGreaterThan(frames.length);
    for (const { address, document } of framed) {
      const whole = address.replace('embed/', '');
      const steps = [...page(whole).document.querySelectorAll('.steps .step > h2')].map(
        ({ id }) => `${whole}${id}/`,
      );
      expect(steps.length, address).toBeGreaterThan(3);
      const links = [...document.querySelectorAll('a')];
      expect(
        links.filter((link) => link.closest('ol')).map((link) => link.getAttribute('href')),
        address,
      ).toEqual(steps);
      expect(links.filter((link) => link.getAttribute('target') !== '_blank').map(String), address).toEqual(
        [],
      );
    }
  });
});
