import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves the finished site as a static host would: folders end in a slash, unknown addresses get 404.html.
 * @param folder The built site.
 * @param port TCP port on this machine; 0 takes a free one.
 * @returns The listening server.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      createReadStream(join(folder, '404.html')).pipe(response);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
