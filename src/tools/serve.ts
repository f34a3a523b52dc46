import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf } from '../domain/headers.ts';
import { rulesOf } from './deliver.ts';

/**
 * Serves the finished site as a good host would: with its headers and its compressed texts; folders end in a slash,
 * unknown addresses get 404.html.
 * @param folder The built site.
 * @param port TCP port on this machine; 0 takes a free one.
 * @returns The listening server.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export function serve(folder: string, port: number): Promise<Server> {
  const rules = rulesOf(folder);
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersOf(rules, path))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, {
        ...headersOf(rules, request.url ?? '/'),
        'Content-Type': 'text/html; charset=utf-8',
      });
      createReadStream(join(folder, '404.html')).pipe(response);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
