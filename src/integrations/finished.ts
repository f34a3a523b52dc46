import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Whether a build came to its end. The list of headers is written last and taken away first: a folder without it is
 * half a site, whatever else lies in it.
 */
export const LAST_FILE = '_headers';

/** Takes the mark of a finished build away, before the first file of the old one goes. */
export function unfinished(): AstroIntegration {
  let folder = '';
  return {
    name: 'unfinished',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => rmSync(join(folder, LAST_FILE), { force: true }),
    },
  };
}

/** Marks a build as finished. The file appears whole or not at all. @param text What it says. */
export function finish(folder: string, text: string): void {
  const draft = join(folder, `${LAST_FILE}.part`);
  writeFileSync(draft, text);
  renameSync(draft, join(folder, LAST_FILE));
}

/**
 * Why a folder cannot be served as the site.
 * @returns A sentence with what to do; undefined when it can.
 */
export function whyNotServed(folder: string): string | undefined {
  if (!existsSync(folder)) return `${folder}/ gibt es noch nicht. Baue die Website: npm run build`;
  if (!existsSync(join(folder, LAST_FILE)))
    return `In ${folder}/ liegt keine fertige Website: Der letzte Bau kam nicht bis zum Ende. Baue sie neu: npm run build`;
  return undefined;
}
