import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finish, LAST_FILE, whyNotServed } from '../../src/integrations/finished.ts';
import { serve, whyNoPort } from '../../src/cli/serve.ts';
import { readPort } from '../../src/cli/start.ts';
import { Stop } from '../../src/cli/stop.ts';

const node = process.execPath;

test('npm start says so when the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const start = spawn(node, ['src/cli/start.ts', '--built'], {
    env: { ...process.env, PORT: String(port) },
  });
  let said = '';
  start.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(start, 'exit')) as [number];
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} ist belegt.`);
});

/** Runs a tool that must refuse, in a folder. */
const refused = (tool: string, words: string[], environment: Record<string, string> = {}, cwd = '.') => {
  const { status, stderr } = spawnSync(node, [resolve('src/cli', tool), ...words], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, ...environment },
    timeout: 120_000,
  });
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/^ +at /m);
  return stderr;
};

describe('npm start refuses in one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const noPort = /^PORT ist (leer|„.+“)\. Gib eine ganze Zahl von 1 bis 65535 an.+\n?$/;
  test('a port that is none', () => {
    expect(refused('start.ts', ['--built'], { PORT: 'abc' })).toMatch(noPort);
  });
  test.each(['abc', '', '0', '99999', '-1', '80 81', '1e3', '4321.5'])('PORT=%s', (port) => {
    expect(() => readPort(port)).toThrow(Stop);
    expect(() => readPort(port)).toThrow(noPort);
  });

  test('a port that only an administrator may have, and any other', () => {
    expect(whyNoPort('EACCES', 80)).toMatch(/^Port 80 ist ohne Verwalterrechte nicht zu haben\./);
    expect(whyNoPort('EADDRNOTAVAIL', 4321)).toMatch(/nicht zu haben \(EADDRNOTAVAIL\)/);
  });

  test('a word that it does not know', () => {
    expect(refused('start.ts', ['--buit'])).toBe('„--buit“ kennt dieser Befehl nicht. Es gibt: --built\n');
  });

  test('what was never built, and what was built by half', () => {
    expect(refused('start.ts', ['--built'], {}, folder)).toBe(
      'dist/ gibt es noch nicht. Baue die Website: npm run build\n',
    );
    expect(refused('deliver.ts', [], {}, folder)).toMatch(/^In dist\/ liegt keine gebaute Website\./);
    mkdirSync(join(folder, 'dist/instagram'), { recursive: true });
    for (const file of ['index.html', '404.html', 'instagram/index.html'])
      writeFileSync(join(folder, 'dist', file), '<h1>Halb</h1>');
    expect(whyNotServed(join(folder, 'dist'))).toMatch(
      /\/dist\/ liegt keine fertige Website: .* npm run build$/,
    );
  });
});

describe('the server', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let origin = '';
  beforeAll(async () => {
    server = await serve('dist', 0);
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  /** The first line and the Location of what comes back for a line as it stands. */
  const ask = (line: string, ...headers: string[]): Promise<string> =>
    new Promise((done, fail) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      let said = '';
      socket.on('data', (text: Buffer) => (said += text.toString('latin1')));
      socket.on('close', () => done(said));
      socket.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNRESET' || error.code === 'EPIPE' ? done(said) : fail(error),
      );
      socket.write([`${line} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n'));
    });
  const status = (said: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1]);

  test('answers as a static host: pages, and 404.html for the rest', async () => {
    const page = await fetch(`${origin}/instagram/formular/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<h1>Formular ausfüllen</h1>');
    const lost = await fetch(`${origin}/gibt-es-nicht/`);
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain('Diese Seite gibt es nicht');
    const gone = await fetch(`${origin}/_astro/alt.12345678.js`);
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-cache']);
  });

  test('leads a folder without its slash on, with what was asked', async () => {
    const { status: code, headers } = await fetch(`${origin}/suche?q=frist`, { redirect: 'manual' });
    expect([code, headers.get('location')]).toEqual([301, '/suche/?q=frist']);
  });

  test.each([
    '/%',
    '//',
    '//instagram',
    '/%2e%2e/package.json',
    '/../package.json',
    '/..%5cpackage.json',
    '/%00',
    '/%ff',
    '/__proto__',
    '/constructor/',
    `/${'a'.repeat(8000)}`,
    'http://example.org/instagram/',
    '*',
  ])('knows no %.40s, and goes on', async (path) => {
    expect(status(await ask(`GET ${path}`))).toBe(404);
  });

  test.each([
    ['HEAD /', 200],
    ['HEAD /%', 404],
    ['GET /?%E0%A4%A', 200],
    ['POST /', 405],
    ['OPTIONS *', 405],
    ['GET ohne-strich', 400],
    [`GET /${'a'.repeat(100_000)}`, 431],
  ])('%.30s: %i', async (line, code) => {
    const said = await ask(line);
    // A request that is too long may be cut off before the answer is read.
    if (code !== 431 || said) expect(status(said)).toBe(code);
    if (line.startsWith('HEAD')) expect(said).toMatch(/\r\n\r\n$/);
  });

  test.each([
    ['bytes=0-9', 206],
    ['bytes=9-1', 200],
    ['bytes=-5', 200],
    ['bytes=x-y', 200],
    ['bytes=0-1,3-4', 200],
    ['bytes=999999999-', 416],
    ['bytes=99999999999999999999-9', 200],
  ])('Range: %s: %i', async (range, code) => {
    expect(status(await ask('GET /instagram/', `Range: ${range}`))).toBe(code);
  });

  test('is still there after all of that', async () => {
    expect((await fetch(origin)).status).toBe(200);
  });
});

test('what is built anew while it is served says so, and is served anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const write = (text: string): void => {
    for (const file of ['index.html', '404.html']) writeFileSync(join(folder, file), text);
    finish(folder, `/*\n  X-Text: ${text}\n`);
  };
  write('Alte Fassung');
  const server = await serve(folder, 0);
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  expect(await (await fetch(home)).text()).toBe('Alte Fassung');
  for (const file of [LAST_FILE, 'index.html']) rmSync(join(folder, file));
  const between = await fetch(home);
  expect(between.status).toBe(503);
  expect(await between.text()).toContain('wird gerade neu gebaut');
  write('Eine andere Fassung');
  expect(await (await fetch(home)).text()).toBe('Eine andere Fassung');
  server.close();
  rmSync(folder, { recursive: true });
});

/** Everything that someone who runs the site has to say. */
const OPERATOR = {
  OPERATOR_NAME: 'Verein für Datenschutz e. V.',
  OPERATOR_STREET: 'Am Markt 1',
  OPERATOR_CITY: '28195 Bremen',
  OPERATOR_COUNTRY: 'Deutschland',
  OPERATOR_EMAIL: 'post@widerspruch-wegweiser.de',
  OPERATOR_RESPONSIBLE: 'Der Vorstand',
  OPERATOR_HOSTING: 'Ein Rechenzentrum in Bremen liefert die Seiten aus und hält nichts fest.',
  OPERATOR_SITE: 'https://widerspruch-wegweiser.de',
  OPERATOR_LICENCE: 'CC BY-SA 4.0',
};

describe('the check before a release', () => {
  // The site may have an operator: here nobody has entered one.
  const unentered = mkdtempSync(join(tmpdir(), 'operator-'));
  mkdirSync(join(unentered, 'content'));
  for (const part of ['src', 'public', ...readdirSync('content').map((name) => join('content', name))])
    symlinkSync(resolve(part), join(unentered, part));
  const file = join(unentered, 'content/operator.yaml');
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  writeFileSync(file, text.replaceAll(/^(\w+): .*/gm, '$1: null'));
  afterAll(() => rmSync(unentered, { recursive: true }));

  test('refuses while the operator is not entered, with every missing field', () => {
    const said = refused('release-check.ts', [], {}, unentered);
    for (const variable of Object.keys(OPERATOR)) expect(said).toContain(variable);
  });

  test('allows it once every field is entered', () => {
    const { status, stderr } = spawnSync(node, ['src/cli/release-check.ts'], {
      encoding: 'utf8',
      env: { ...process.env, ...OPERATOR },
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('refuses what could not be used, each with where it stands, what was found and what to do', () => {
    const { OPERATOR_NAME: _, ...others } = OPERATOR;
    const said = refused(
      'release-check.ts',
      [],
      {
        ...others,
        OPERATOR_NAMEN: 'Verein',
        OPERATOR_CITY: 'TODO',
        OPERATOR_EMAIL: 'keine',
        OPERATOR_SITE: 'host.example',
      },
      unentered,
    );
    expect(said).toContain('  name  (oder OPERATOR_NAME in der Umgebung)');
    expect(said).toContain('OPERATOR_NAMEN liest niemand. Meintest du „OPERATOR_NAME“?');
    expect(said).toContain('Umgebung – OPERATOR_CITY\n  Gefunden:  „TODO“\n  Zu tun:    ');
    expect(said).toContain('Umgebung – OPERATOR_EMAIL\n  Gefunden:  „keine“\n  Zu tun:    ');
    expect(said).toContain('Umgebung – OPERATOR_SITE\n  Gefunden:  „host.example“\n  Zu tun:    ');
  });
});

test.each([
  ['review-due.ts', 'viele', '„viele“ ist keine Zahl von Zeilen.'],
  ['links-check.ts', 'alle', '„alle“ kennt dieser Befehl nicht.'],
  ['release-check.ts', 'jetzt', '„jetzt“ kennt dieser Befehl nicht.'],
  ['deliver.ts', 'dort', '„dort“ kennt dieser Befehl nicht.'],
])('%s refuses %s in one sentence', (tool, word, sentence) => {
  expect(refused(tool, [word])).toMatch(new RegExp(`^${sentence}`));
});

test('a Node that is too old is told what is missing', () => {
  const old =
    "Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); require('./src/cli/check-node.cjs')";
  const { status, stderr } = spawnSync(node, ['-e', old], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toBe('Hier läuft Node 20.20.2. Gebraucht wird Node 22.18 oder neuer: https://nodejs.org\n');
});
