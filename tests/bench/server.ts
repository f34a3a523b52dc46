import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/**
 * Serves texts compressed with brotli, as a good host would; everything else comes from dist.
 * @param texts Address → HTML.
 * @param port 0 takes a free one.
 */
export function serveCompressed(texts: Map<string, string>, port = 0): Promise<Server> {
  const ready = new Map([...texts].map(([address, html]) => [address, brotliCompressSync(html)]));
  /** Files are compressed once, as a host with finished `.br` files would: the first reader must not wait for it. */
  const files = new Map<string, Buffer>();
  const file = (address: string): Buffer => {
    const body = files.get(address) ?? brotliCompressSync(readFileSync(`dist${address}`));
    files.set(address, body);
    return body;
  };
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost').pathname;
    const html = ready.get(address);
    if (html) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' });
      response.end(html);
      return;
    }
    try {
      const body = file(address);
      const type = TYPES[extname(address)] ?? 'text/plain; charset=utf-8';
      response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}
