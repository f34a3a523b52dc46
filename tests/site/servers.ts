import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { toCaddyMoves, toNginxMoves } from '../../src/integrations/redirects.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Whether this machine has a program. */
export const installed = (program: string) => spawnSync('which', [program]).status === 0;

/** The name that the servers answer to, as the build wrote it. */
const [, NAME = ''] =
  /server_name (\S+);/.exec(readFileSync('deploy/generated/nginx-name.conf', 'utf8')) ?? [];

/** What the server behind a port answers to a request for a path. */
export function ask(
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
export async function listening(port: number): Promise<void> {
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
export const MOVES = [
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

/** What the default site says. */
export const DEFAULT = 'The default site of the system';
/** Whether this machine has no IPv6. */
export const noIpv6 = await new Promise<boolean>((done) => {
  const probe = createServer();
  probe.once('error', () => done(true));
  probe.listen(0, '::1', () => probe.close(() => done(false)));
});

/** The files of deploy/, put where its README says, beside the default site that a fresh Debian has; on a free port. */
export const SERVERS: Record<string, (folder: string, port: number) => ChildProcess> = {
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
