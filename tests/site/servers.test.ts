import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '../../src/integrations/headers.ts';
import { rulesOf } from '../../src/cli/deliver.ts';
import { freePort } from '../ports.ts';
import { ask, DEFAULT, installed, listening, MOVES, noIpv6, SERVERS } from './servers.ts';

describe.each(Object.keys(SERVERS))('%s with the files in deploy/', (name) => {
  if (!installed(name)) {
    test.skip(`is not installed here`, () => undefined);
    return;
  }
  let server: ChildProcess;
  let port = 0;
  const folder = mkdtempSync(join(tmpdir(), `deploy-${name}-`));
  const rules = rulesOf('dist');

  beforeAll(async () => {
    port = await freePort();
    server = SERVERS[name]?.(folder, port) as ChildProcess;
    await listening(port);
  });
  afterAll(async () => {
    const gone = new Promise((done) => server.once('exit', done));
    server.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    '/',
    '/instagram/',
    '/suche/',
    '/favicon.svg',
    '/kalender/',
    '/status.json',
    '/sw.js',
    '/embed/instagram/',
  ])('%s comes with exactly the headers of the list', async (address) => {
    const { status, headers } = await ask(port, address);
    expect(status).toBe(200);
    const wanted = headersOf(rules, address);
    expect(Object.keys(wanted).length).toBeGreaterThan(6);
    for (const [header, value] of Object.entries(wanted))
      expect(headers[header.toLowerCase()], header).toBe(value);
    expect('x-frame-options' in headers).toBe('X-Frame-Options' in wanted);
    expect(headers['server'] ?? '').not.toMatch(/\d/);
  });

  test('assets may be kept for ever', async () => {
    const html = readFileSync('dist/index.html', 'utf8');
    const [asset = ''] = /\/_astro\/[^"]+\.js/.exec(html) ?? [];
    const { status, headers } = await ask(port, asset);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(/javascript/);
  });

  test('sends what was compressed with the build', async () => {
    const page = readFileSync('dist/faq/index.html');
    const zipped = await ask(port, '/faq/', { 'Accept-Encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).equals(page)).toBe(true);
    const plain = await ask(port, '/faq/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.equals(page)).toBe(true);
    if (name === 'caddy') {
      const packed = await ask(port, '/faq/', { 'Accept-Encoding': 'br, gzip' });
      expect(packed.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(packed.body).equals(page)).toBe(true);
    }
  });

  test('leaves every other name to the default site', async () => {
    const { body } = await ask(port, '/', { Host: 'other.example' });
    expect(body.toString()).toBe(DEFAULT);
  });

  test.skipIf(noIpv6 || name === 'caddy')('answers on both addresses of this machine', async () => {
    const { body } = await ask(port, '/', {}, '::1');
    expect(body.equals(readFileSync('dist/index.html'))).toBe(true);
  });

  test.each([
    '/gibt-es-nicht/',
    '/gibt-es-nicht',
    '/_astro/',
    '/_astro/alt.12345678.js',
    '/kalender/1.ics',
    '/embed/x/',
  ])(
    'answers %s with the page for what is unknown, packed, with its headers, and not for ever',
    async (address) => {
      const { status, headers, body } = await ask(port, address, { 'Accept-Encoding': 'gzip' });
      expect(status).toBe(404);
      expect(headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(body).equals(readFileSync('dist/404.html'))).toBe(true);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      for (const [header, value] of Object.entries(headersOf(rules, '/404.html')))
        expect(headers[header.toLowerCase()], header).toBe(value);
      expect(headers['server'] ?? '').not.toMatch(/\d/);
      const plain = await ask(port, address);
      expect(plain.body.equals(readFileSync('dist/404.html'))).toBe(true);
    },
  );

  test.each([
    ['/instagram', '/instagram/'],
    ['/suche?q=blauer%20kreis&x=%26', '/suche/?q=blauer%20kreis&x=%26'],
    ['/hintergrund/recht?', '/hintergrund/recht/'],
    // Were the path handed on as it came, the browser would take it for another host.
    ['//instagram?x', '/instagram/?x'],
  ])('leads %s on to %s', async (address, to) => {
    const { status, headers } = await ask(port, address);
    expect(status).toBe(301);
    expect(headers['location']).toBe(to);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(MOVES)('leads $from on to $to, for ever, whatever was asked', async ({ from, to }) => {
    for (const asked of [from, from.slice(0, -1), `${from}?x=1`]) {
      const { status, headers } = await ask(port, asked);
      expect(status, asked).toBe(301);
      expect(headers['location']).toBe(to);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    for (const other of [`${from}x/`, `/x${from}`]) expect((await ask(port, other)).status).toBe(404);
  });

  test('answers a question for a part, and for what has not changed', async () => {
    const part = await ask(port, '/instagram/', { Range: 'bytes=0-99' });
    expect(part.status).toBe(206);
    expect(part.body).toHaveLength(100);
    const first = await ask(port, '/instagram/');
    const again = await ask(port, '/instagram/', { 'If-None-Match': String(first.headers['etag']) });
    expect(again.status).toBe(304);
  });

  test('sends calendar files as such', async () => {
    const html = readFileSync('dist/kalender/index.html', 'utf8');
    const [file = ''] = /\/kalender\/[\d-]+\.ics/.exec(html) ?? [];
    const { status, headers } = await ask(port, file);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/calendar');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    '/_headers',
    '/_redirects',
    '/index.html.br',
    '/index.html.gz',
    '/../package.json',
    '/%2e%2e/package.json',
  ])('does not hand out %s', async (address) => {
    const { status } = await ask(port, address);
    expect([400, 403, 404]).toContain(status);
  });
});
