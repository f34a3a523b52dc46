import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { serve } from './serve.ts';

/**
 * `npm start`: builds the site and serves it. PORT chooses another port; `--built` serves what is already in dist.
 */
const port = Number(process.env['PORT'] ?? 4321);

/** Says so at once when the port is taken, not after the build. */
function portIsFree(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

if (!(await portIsFree())) {
  console.error(
    `Port ${port} ist belegt. Beende das andere Programm oder nimm einen anderen: PORT=4322 npm start`,
  );
  process.exit(1);
}
if (!process.argv.includes('--built')) {
  console.log('Baue die Website …');
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
await serve('dist', port);
console.log(`\nFertig: http://localhost:${port}  (Ende mit Strg+C)`);
