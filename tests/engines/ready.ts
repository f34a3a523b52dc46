import { existsSync } from 'node:fs';
import { canInstall, ENGINES, missingFor, sayMissing, type EngineName } from './installed.ts';

/** Runs before `npm run test:engines`: says in one line each what is missing, and stops where the run would prove nothing. */
const missing = Object.fromEntries(
  Object.keys(ENGINES).map((engine) => [engine, missingFor(engine as EngineName)]),
);
const { lines, fails } = sayMissing(missing, canInstall());
const built = existsSync('dist/index.html');
if (!built) lines.push('dist fehlt: npm run test:build');
for (const line of lines) process.stderr.write(`${line}\n`);
if (fails || !built) process.exit(1);
