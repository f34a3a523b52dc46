import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '../../src/domain/headers.ts';
import { rulesOf } from '../../src/tools/deliver.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

const installed = (program: string) => spawnSync('which', [program]).status === 0;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((done) => probe.close(done));
  return port;
}

function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
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

/** The configuration in deploy/ with another port and root, in a folder of its own, and the server started with it. */
const SERVERS: Record<string, (folder: string, port: number) => ChildProcess> = {
  nginx(folder, port) {
    const site = readFileSync('deploy/nginx.conf', 'utf8')
      .replace(/listen 80;/, `listen 127.0.0.1:${port};`)
      .replace(/^  root [^;]+;/m, `root ${resolve('dist')};`);
    writeFileSync(join(folder, 'site.conf'), site);
    // Run by root, nginx would give up its rights and could not read a folder of root's.
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join(' ');
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events { }
http { include /etc/nginx/mime.types; access_log off; ${temp} include site.conf; }`,
    );
    return spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  },
  caddy(folder, port) {
    const site = readFileSync('deploy/Caddyfile', 'utf8')
      .replace(/^:80 \{/m, `:${port} {\n  bind 127.0.0.1`)
      .replace(/root \* \S+/, `root * ${resolve('dist')}`);
    writeFileSync(join(folder, 'Caddyfile'), `{\n  admin off\n  auto_https off\n}\n${site}`);
    return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
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
    mkdirSync(folder, { recursive: true });
    cpSync('deploy/generated', join(folder, 'generated'), { recursive: true });
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

  test('answers an unknown address with the page for that, its status and its headers', async () => {
    const { status, headers, body } = await ask(port, '/gibt-es-nicht/');
    expect(status).toBe(404);
    expect(body.toString()).toContain('Diese Website gehört nicht zu Meta.');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('redirects an address without its slash, to nowhere else', async () => {
    const { status, headers } = await ask(port, '/instagram');
    expect([301, 308]).toContain(status);
    expect(headers['location']).toMatch(/^(\.\/|\/)?instagram\/$/);
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

  test.each(['/_headers', '/index.html.br', '/index.html.gz', '/../package.json', '/%2e%2e/package.json'])(
    'does not hand out %s',
    async (address) => {
      const { status } = await ask(port, address);
      expect([400, 403, 404]).toContain(status);
    },
  );
});
