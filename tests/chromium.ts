import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import packaged, { inflate } from '@sparticuz/chromium';

/** How to start a Chromium on this machine. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Root has no sandbox; nothing here talks to the network, so the browser need not either. */
const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of a test share a process, as they do on a phone with little memory: a new one for each takes longer than most pages.
  '--renderer-process-limit=1',
];

/**
 * Finds a browser: CHROMIUM_PATH, one of the system, Playwright's own, and at last the one that comes as a package
 * (Linux), with the libraries that a bare machine lacks.
 */
export async function findChromium(): Promise<Browser> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const installed = [process.env['CHROMIUM_PATH'], ...SYSTEM, playwright.executablePath()].find(
    (path) => path && existsSync(path),
  );
  if (installed) return { executablePath: installed, args: ARGS, env };
  const executablePath = await packaged.executablePath();
  const libraries = await inflate(
    join(import.meta.dirname, '../node_modules/@sparticuz/chromium/bin/al2023.tar.br'),
  );
  // The package's libraries come last: a machine that has its own uses its own.
  const path = [
    process.env['LD_LIBRARY_PATH'],
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    join(libraries, 'lib'),
  ];
  return { executablePath, args: ARGS, env: { ...env, LD_LIBRARY_PATH: path.filter(Boolean).join(':') } };
}
