import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '../../src/integrations/headers.ts';
import { rulesOf } from '../../src/cli/deliver.ts';
import { toCaddyMoves, toNginxMoves } from '../../src/integrations/redirects.ts';
import { freePort } from '../ports.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

const installed = (program: string) => spawnSync('which', [program]).status === 0;

/** The name that the servers answer to, as the build wrote it. */
const [, NAME = ''] =
  /server_name (\S+);/.exec(readFileSync('deploy/generated/nginx-name.conf', 'utf8')) ?? [];

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  host = '127.0.0.1',
): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ host, port, path, headers: { Host: NAME, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });
}

/** Asks until the server listens. */
async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await ask(port, '/').then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`No server listens on ${port}.`);
}

/** Commands of deploy/README.md that put files somewhere; the others install programs and start them. */
function commands(section: string): string[] {
  const readme = readFileSync('deploy/README.md', 'utf8');
  const [, text = ''] = new RegExp(`^#+ ${section}\\n([^]*?)(?=^#)`, 'm').exec(readme) ?? [];
  const found = [...text.matchAll(/^ {4}((?:mkdir|cp|mv|rm|echo) .+)$/gm)].map(([, line = '']) => line);
  expect(found.length, section).toBeGreaterThan(0);
  return found;
}

/** Addresses that have moved, one of them longer than what servers expect of a name. */
const MOVES = [
  { from: '/faq/alter-name/', to: '/faq/amsterdam/' },
  { from: '/instagram/alter-schritt/', to: '/instagram/#formular' },
  { from: `/nach-dem-widerspruch/${'ein-weg-mit-langem-namen-'.repeat(8)}x/schritt/`, to: '/' },
];

/** Does what deploy/README.md says, with /srv and /etc inside of a folder, and then what it says for a new version. */
function follow(section: string, folder: string): void {
  const brought = join(folder, 'brought');
  cpSync('deploy', join(brought, 'deploy'), { recursive: true });
  writeFileSync(join(brought, 'deploy/generated/nginx-moves.conf'), toNginxMoves(MOVES));
  writeFileSync(join(brought, 'deploy/generated/caddy-moves'), toCaddyMoves(MOVES));
  // 3,000 files need not be copied four times: what is copied and moved is a link to them.
  symlinkSync(resolve('dist'), join(brought, 'dist'));
  const script = [
    ...commands('A server of your own: nginx or Caddy'),
    ...commands(section),
    ...commands('A new version'),
  ].map((line) => inside(line, folder));
  const { status, stderr } = spawnSync('sh', ['-e'], {
    cwd: brought,
    input: script.join('\n'),
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
}
const inside = (text: string, folder: string): string =>
  text.replaceAll(/(?<![\w.])\/(srv|etc)\//g, `${folder}/$1/`);
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

const DEFAULT = 'The default site of the system';
const noIpv6 = await new Promise<boolean>((done) => {
  const probe = createServer();
  probe.once('error', () => done(true));
  probe.listen(0, '::1', () => probe.close(() => done(false)));
});

/** The files of deploy/, put where its README says, beside the default site that a fresh Debian has; on a free port. */
const SERVERS: Record<string, (folder: string, port: number) => ChildProcess> = {
  nginx(folder, port) {
    mkdirSync(join(folder, 'etc/nginx/conf.d'), { recursive: true });
    follow('nginx', folder);
    const listen = (words: string): string =>
      [`listen 127.0.0.1:${port}${words};`, ...(noIpv6 ? [] : [`listen [::1]:${port}${words};`])].join(' ');
    edit(join(folder, 'etc/nginx/conf.d/widerspruch-wegweiser.conf'), (text) => {
      expect(text).toMatch(/^ {2}listen 80;\n {2}listen \[::\]:80;$/m);
      return inside(text, folder).replace(/listen 80;\s+listen \[::\]:80;/, listen(''));
    });
    // Run by root, nginx would give up its rights and could not read a folder of root's.
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join(' ');
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events { }
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; gzip on; ${temp}
  include ${folder}/etc/nginx/conf.d/*.conf;
  server { ${listen(' default_server')} server_name _; location / { return 200 "${DEFAULT}"; } }
}`,
    );
    return spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  },
  caddy(folder, port) {
    mkdirSync(join(folder, 'etc/caddy'), { recursive: true });
    const file = join(folder, 'etc/caddy/Caddyfile');
    writeFileSync(
      file,
      `{\n  admin off\n  auto_https off\n  default_bind 127.0.0.1\n}\n:${port} {\n  respond "${DEFAULT}"\n}\n`,
    );
    follow('Caddy', folder);
    edit(file, (text) => inside(text, folder));
    const deploy = join(folder, 'srv/widerspruch-wegweiser/deploy');
    edit(join(deploy, 'Caddyfile'), (text) => inside(text, folder));
    edit(join(deploy, 'generated/caddy-site'), (text) => text.replace(/^\S+ \{/, `http://${NAME}:${port} {`));
    return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
      stdio: 'ignore',
      env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    });
  },
};

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
