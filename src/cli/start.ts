import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { whyNotServed } from '../integrations/finished.ts';
import { serve, whyNoPort } from './serve.ts';
import { atTerminal, refuseOthers, Stop } from './stop.ts';

/**
 * `npm start`: builds the site and serves it. PORT chooses another port; `--built` serves what is already in dist.
 */
const BUILT = '--built';
const USUAL_PORT = 4321;

if (import.meta.main)
  await atTerminal(async () => {
    const words = process.argv.slice(2);
    refuseOthers(words, [BUILT]);
    const port = readPort(process.env['PORT']);
    const isBuilt = words.includes(BUILT);
    if (isBuilt) mustBeFinished();
    // Says so at once, not after the build.
    await tryPort(port);
    if (!isBuilt) build();
    mustBeFinished();
    await serve('dist', port).catch(({ code }: NodeJS.ErrnoException) => {
      throw new Stop(whyNoPort(code, port));
    });
    console.log(`\nFertig: http://localhost:${port}  (Ende mit Strg+C)`);
  });

/** @throws Stop when dist is not the finished site. */
function mustBeFinished(): void {
  const reason = whyNotServed('dist');
  if (reason) throw new Stop(reason);
}

/** @param text What PORT says; undefined: nothing. @throws Stop when that is no port. */
export function readPort(text: string | undefined): number {
  if (text === undefined) return USUAL_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new Stop(
    `PORT ist ${text === '' ? 'leer' : `„${text}“`}. Gib eine ganze Zahl von 1 bis 65535 an, oder lass PORT weg: PORT=4322 npm start`,
  );
}

/** @throws Stop when the port cannot be had. */
function tryPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => reject(new Stop(whyNoPort(code, port))));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/** Builds the site. @throws Stop when the build stops; it has said why. */
function build(): void {
  console.log('Baue die Website …');
  const { status, error } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw new Stop('Der Befehl npm fehlt hier. Starte die Website mit: npm start');
  if (status !== 0) throw new Stop('\nDer Bau ist nicht fertig geworden. Warum, steht darüber.');
}
