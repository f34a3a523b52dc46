import { createServer, type Server } from 'node:net';

/** The TCP port a server listens on. @throws Error when it listens on none. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen on a port.');
  return address.port;
}

/** A TCP port on this machine that nobody listened on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const port = portOf(probe);
  await new Promise((done) => probe.close(done));
  return port;
}
