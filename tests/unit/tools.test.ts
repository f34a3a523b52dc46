import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/content-check/check.ts';
import { kindOf } from '../../src/content-check/files.ts';
import { readContent } from '../../src/content-check/read.ts';
import { dueReviews } from '../../src/features/review/due.ts';
import { dayOfThisBuild } from '../../src/integrations/build-day.ts';
import { readEntries } from '../../src/cli/content.ts';
import { readCount } from '../../src/cli/review-due.ts';
import { Stop } from '../../src/cli/stop.ts';
import { finish, LAST_FILE, unfinished, whyNotServed } from '../../src/integrations/finished.ts';
import { checkLinks } from '../../src/cli/links.ts';
import { operatorCheck, siteUrl } from '../../src/integrations/operator.ts';

describe('what to check next', () => {
  test('is not listed from content that has a mistake: what cannot be read would be missing', () => {
    const here = process.cwd();
    const folder = mkdtempSync(join(tmpdir(), 'project-'));
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, 'content/operator.yaml'), 'name: [');
    process.chdir(folder);
    try {
      expect(() => readEntries()).toThrow(
        /^Behebe zuerst \d+ Fehler in content\/:\n\ncontent\/operator\.yaml/,
      );
    } finally {
      process.chdir(here);
      rmSync(folder, { recursive: true });
    }
  });

  test('is found in the content, sources too, and no text is lost when a line below its head ends with a space', () => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    const path = 'de/background/recht.mdx';
    cpSync('content', folder, { recursive: true });
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), text.replaceAll(/^---$/gm, '--- '));
    const entries = readEntries(folder);
    rmSync(folder, { recursive: true });
    const found = entries.find((entry) => entry.path === path);
    expect(found?.data['title']).toEqual(expect.any(String));
    expect(found?.body.trim().length).toBeGreaterThan(1000);

    const due = dueReviews(entries, '2026-11-25');
    expect(due.length).toBeGreaterThan(400);
    const dated = [...readContent('content')].filter(([, text]) => /^ *(checked|read): "/m.test(text));
    expect(dated.length).toBeGreaterThan(400);
    expect(new Set(due.map(({ kind }) => kind))).toEqual(new Set(dated.map(([path]) => kindOf(path))));
    // The text of a guide is read too, not just its head: every guide has more deciding sentences than any dispute.
    const heaviest = (kind: string) =>
      due.filter((each) => each.kind.name === kind).map(({ weight }) => weight);
    expect(Math.min(...heaviest('guides'))).toBeGreaterThan(Math.max(...heaviest('disputes')));
  });

  test.each(['viele', '0', '-3'])('is not listed in %s lines', (word) => {
    expect(() => readCount([word])).toThrow(Stop);
    expect(() => readCount([word])).toThrow(new RegExp(`^„${word}“ ist keine Zahl von Zeilen\\.`));
  });
});

describe('the check of links', () => {
  let server: Server;
  let origin = '';
  const asked: { path: string; method: string; at: number }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ path: request.url ?? '', method: request.method ?? '', at: performance.now() });
      if (request.url === '/fine') response.writeHead(200).end();
      else if (request.url === '/no-head')
        response.writeHead(request.method === 'HEAD' ? 405 : 200).end('text');
      else if (request.url === '/moved') response.writeHead(301, { Location: '/fine' }).end();
      else if (request.url === '/slash') response.writeHead(301, { Location: '/slash/' }).end();
      else if (request.url === '/slash/') response.writeHead(200).end();
      else if (request.url !== '/silent') response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('tells what is fine, moved, broken or silent', async () => {
    const paths = ['/fine', '/no-head', '/moved', '/slash', '/gone', '/silent'];
    const reports = await checkLinks(
      paths.map((path) => origin + path),
      { pause: 1, timeout: 2000 },
    );
    expect(reports.map(({ state, says }) => [state, says.replace(/→.*/, '→')])).toEqual([
      ['fine', '200'],
      ['fine', '200'],
      ['moved', '200 →'],
      ['fine', '200 →'],
      ['broken', '404'],
      ['broken', 'keine Antwort'],
    ]);
  });

  test('asks one host one question at a time, with a pause', async () => {
    asked.length = 0;
    await checkLinks([`${origin}/fine`, `${origin}/slash/`], { pause: 80, timeout: 10_000 });
    expect(asked.map(({ path }) => path)).toEqual(['/fine', '/slash/']);
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(75);
  });

  test('a host that refuses, or an address that is none, is broken, in German, and nothing is thrown', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const urls = [`https://127.0.0.1:${port}/`, 'https://[', 'https://%'];
    const reports = await checkLinks(urls, { pause: 1, timeout: 10_000 });
    expect(reports).toEqual(
      urls.map((url, index) => ({
        url,
        state: 'broken',
        says: index === 0 ? 'abgewiesen' : 'keine Adresse',
      })),
    );
  });
});

describe('the day of a build', () => {
  const NOW = Date.parse('2026-11-25T23:30Z');

  test('is the day in Berlin now, or that of SOURCE_DATE_EPOCH', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
    expect(dayOfThisBuild(undefined, NOW)).toBe('2026-11-26');
    vi.unstubAllEnvs();
    expect(dayOfThisBuild('1795608000', NOW)).toBe('2026-11-25');
  });

  test.each([
    'gestern',
    '',
    ' ',
    '-1795608000',
    '1795608000.5',
    '1.8e9',
    '0x6b06',
    '0',
    '315532800',
    '1795608000000',
    '9'.repeat(40),
    'NaN',
    'Infinity',
    '2026-11-25',
  ])('stops the build when SOURCE_DATE_EPOCH is %j', (epoch) => {
    expect(() => dayOfThisBuild(epoch, NOW)).toThrow(
      /^Umgebung – SOURCE_DATE_EPOCH\n {2}Gefunden: {2}(ein leerer Wert|„.*“)\n {2}Zu tun: {4}Gib den Tag/,
    );
  });
});

describe("the operator's data", () => {
  afterEach(() => void vi.unstubAllEnvs());
  type Setup = (parts: { config: { base: string } }) => void;
  const setUp = (base = '/'): void =>
    (operatorCheck().hooks['astro:config:setup'] as unknown as Setup)({ config: { base } });

  test.each([
    ['HTTPS://Verein.de/', 'https://verein.de'],
    [' https://widerspruch-für-alle.de ', 'https://xn--widerspruch-fr-alle-ibc.de'],
    ['https://verein.de:443', 'https://verein.de'],
    ['', 'http://localhost:4321'],
  ])('OPERATOR_SITE=%j builds for %s', (value, site) => {
    vi.stubEnv('OPERATOR_SITE', value);
    expect(siteUrl()).toBe(site);
    expect(setUp).not.toThrow();
  });

  test.each([
    ['OPERATOR_SITE', 'host.example', 'Trage die öffentliche Adresse ein'],
    ['OPERATOR_SITE', 'https://verein.de/wegweiser', 'In einem Unterordner geht diese Website nicht'],
    ['OPERATOR_EMAIL', 'keine', 'Trage eine E-Mail-Adresse ein'],
    ['OPERATOR_NAME', 'Max Mustermann', 'Trage den Namen der Person oder des Vereins ein'],
  ])('%s=%s stops the build, and says where, what and what to do', (variable, value, todo) => {
    vi.stubEnv(variable, value);
    // Astro reads the address before the check speaks: it must be one.
    expect(URL.canParse(siteUrl())).toBe(true);
    const start = `Umgebung – ${variable}\n  Gefunden:  „${value}“\n  Zu tun:    `;
    expect(setUp).toThrow(start);
    expect(setUp).toThrow(todo);
  });

  test('shows what cannot be seen', () => {
    vi.stubEnv('OPERATOR_NAME', 'Verein\nAm "Markt"\u0007');
    expect(setUp).toThrow('Gefunden:  „Verein\\nAm "Markt"\\u0007“');
  });

  test('stand in the file under the same rules', () => {
    const file = readFileSync('content/operator.yaml', 'utf8');
    const told = checkContent(new Map([['operator.yaml', file.replace('email: null', 'email: keine')]]));
    expect(told).toContainEqual(
      expect.objectContaining({
        file: 'content/operator.yaml',
        field: 'email',
        found: '„keine“',
        todo: expect.stringContaining('Trage eine E-Mail-Adresse ein') as string,
      }),
    );
  });

  test('a folder below the address stops the build', () => {
    expect(() => setUp('/wegweiser/')).toThrow('In einem Unterordner geht diese Website nicht');
  });
});

test('a build that was broken off is no site: its mark goes first and comes last', () => {
  const folder = mkdtempSync(join(tmpdir(), 'finished-'));
  const { hooks } = unfinished();
  type Hook<Parts> = (parts: Parts) => void;
  writeFileSync(join(folder, 'index.html'), '<h1>Alt</h1>');
  expect(whyNotServed(folder)).toContain('keine fertige Website');
  finish(folder, '/*');
  expect(whyNotServed(folder)).toBeUndefined();
  (hooks['astro:config:done'] as unknown as Hook<{ config: { outDir: URL } }>)({
    config: { outDir: pathToFileURL(`${folder}/`) },
  });
  (hooks['astro:build:start'] as unknown as Hook<object>)({});
  expect(existsSync(join(folder, 'index.html'))).toBe(true);
  expect(existsSync(join(folder, LAST_FILE))).toBe(false);
  expect(whyNotServed(folder)).toContain('keine fertige Website');
  rmSync(folder, { recursive: true });
});
