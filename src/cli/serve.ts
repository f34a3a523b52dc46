import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf } from '../integrations/headers.ts';
import { filesIn, rulesOf } from './deliver.ts';
import { LAST_FILE } from '../integrations/finished.ts';

/**
 * Serves the finished site as a good host would: with its headers and its compressed texts; folders end in a slash,
 * unknown addresses get 404.html. What is built anew while it runs is served anew.
 * @param folder The built site.
 * @param port TCP port on this machine; 0 takes a free one.
 * @returns The listening server.
 * @throws Error of the system when the port cannot be had: `whyNoPort` says it in words.
 */
export function serve(folder: string, port: number): Promise<Server> {
  let answer = site(folder);
  let built = builtAt(folder);
  const server = createServer((request, response) => {
    const now = builtAt(folder);
    if (now === undefined) {
      response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' });
      response.end('Die Website wird gerade neu gebaut. Lade diese Seite gleich noch einmal.\n');
      return;
    }
    if (now !== built) answer = site(folder);
    built = now;
    answer(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** What answers for an unknown address, with its own headers: what is unknown today is not unknown for ever. */
const LOST = '/404.html';

/** When the site in a folder was finished; undefined while it is being built. */
const builtAt = (folder: string): number | undefined =>
  statSync(join(folder, LAST_FILE), { throwIfNoEntry: false })?.mtimeMs;

/** Answers with the site as it lies in a folder now. */
function site(folder: string): RequestListener {
  const rules = rulesOf(folder);
  const lost = readFileSync(join(folder, LOST));
  const folders = new Set(
    filesIn(folder)
      .filter((file) => file.endsWith('/index.html'))
      .map((file) => `/${file.replace('/index.html', '')}`),
  );
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersOf(rules, path))) response.setHeader(name, value);
    },
  });
  return (request, response) => {
    const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(request.url ?? '/') ?? [];
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headersOf(rules, path), Allow: 'GET, HEAD' }).end();
      return;
    }
    if (folders.has(path)) {
      response.writeHead(301, { ...headersOf(rules, path), Location: `${path}/${query}` }).end();
      return;
    }
    keepRealRange(request);
    files(request, response, () => {
      response.writeHead(404, { ...headersOf(rules, LOST), 'Content-Type': 'text/html; charset=utf-8' });
      response.end(lost);
    });
  };
}

/** A range that names no part is no range (RFC 9110, 14.2); sirv knows none but `first-` and `first-last`. */
function keepRealRange({ headers }: IncomingMessage): void {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(headers.range ?? '') ?? [];
  if (first === undefined || (last && Number(last) < Number(first))) delete headers.range;
}

/**
 * Why a port cannot be had, in a sentence with what to do.
 * @param code Code of the system's error: `EADDRINUSE`.
 */
export function whyNoPort(code: string | undefined, port: number): string {
  const other = 'PORT=4322 npm start';
  if (code === 'EADDRINUSE')
    return `Port ${port} ist belegt. Beende das andere Programm oder nimm einen anderen: ${other}`;
  if (code === 'EACCES' || code === 'EPERM')
    return `Port ${port} ist ohne Verwalterrechte nicht zu haben. Nimm einen ab 1024: ${other}`;
  return `Port ${port} ist hier nicht zu haben (${code ?? 'ohne Grund'}). Nimm einen anderen: ${other}`;
}
