import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareVersion } from '../site/bare.ts';
import type { BenchPage } from './page-types.ts';

const PAGES = ['/instagram/', '/faq/'];
const CONNECTIONS = [1, 64, 512];
/** `LOAD_SECONDS=5` for a quick look. */
const SECONDS = Number(process.env['LOAD_SECONDS'] ?? 30);
const PORT = 4388;

/**
 * Prints how many pages a second nginx on this machine sends, with the files in deploy/, against the bare version of the
 * same text on the same server. Needs nginx and wrk; only this machine is asked.
 */
export async function benchLoad(_pages: BenchPage[]): Promise<boolean> {
  for (const program of ['nginx', 'wrk']) {
    if (spawnSync('which', [program]).status === 0) continue;
    console.log(`${program} is not installed here: apt-get install nginx-light wrk`);
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  for (const address of PAGES) {
    mkdirSync(join(folder, 'dist/bare', address), { recursive: true });
    const html = bareVersion(readFileSync(`dist${address}index.html`, 'utf8'));
    writeFileSync(join(folder, 'dist/bare', address, 'index.html'), html);
    spawnSync('gzip', ['-9', '-k', join(folder, 'dist/bare', address, 'index.html')]);
  }
  cpSync('deploy/generated', join(folder, 'deploy/generated'), { recursive: true });
  writeFileSync(
    join(folder, 'site.conf'),
    readFileSync('deploy/nginx.conf', 'utf8')
      .replaceAll('/srv/widerspruch-wegweiser', folder)
      .replace(/listen 80;\s+listen \[::\]:80;/, `listen 127.0.0.1:${PORT} backlog=4096;`),
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; worker_processes auto; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 4096; }
http { include /etc/nginx/mime.types; access_log off; sendfile on; keepalive_requests 100000; include site.conf; }`,
  );
  const server = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  await new Promise((done) => setTimeout(done, 1000));

  const rows = [];
  let failed = false;
  for (const address of PAGES) {
    for (const connections of CONNECTIONS) {
      const own = wrk(address, connections);
      const bare = wrk(`/bare${address}`, connections);
      failed ||= own.errors + bare.errors > 0;
      rows.push({
        page: address,
        connections,
        'pages a second': Math.round(own.rate),
        bare: Math.round(bare.rate),
        '× bare': Number((own.rate / bare.rate).toFixed(2)),
        'errors (0)': own.errors + bare.errors,
      });
    }
  }
  console.table(rows);
  server.kill();
  rmSync(folder, { recursive: true, force: true });
  return !failed;
}

/** Loads one address as fast as the machine can. */
function wrk(address: string, connections: number): { rate: number; errors: number } {
  const threads = String(Math.min(2, connections));
  const { stdout } = spawnSync(
    'wrk',
    [
      '-t',
      threads,
      '-c',
      String(connections),
      '-d',
      `${SECONDS}s`,
      '-H',
      'Accept-Encoding: gzip',
      `http://127.0.0.1:${PORT}${address}`,
    ],
    { encoding: 'utf8' },
  );
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0);
  const sockets = /connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? [];
  const answers = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  return {
    rate,
    errors: answers + sockets.reduce((sum, count) => sum + Number(count), 0) + (rate === 0 ? 1 : 0),
  };
}
