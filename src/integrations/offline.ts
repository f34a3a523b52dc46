import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { searchAddress, serviceWorkerAddress } from '../domain/addresses.ts';
import { isKept, type KeptFile } from '../features/offline/offline.ts';
import { dayOfThisBuild } from './build-day.ts';
import { languageOf, LANGUAGES, SOURCE } from '../site.ts';
import { definitions, treeOf } from './words.ts';
import { filesIn } from '../cli/deliver.ts';

/** Everything that the pages are made of, besides the clock and the environment. */
export const INPUTS = ['content', 'public', 'src', 'astro.config.mjs', 'tailwind.config.cjs', 'package.json'];

/**
 * Builds the worker for reading without network into dist/sw.js, with the list of the files that are kept, and marks
 * all pages with the version of the site: the same for the same inputs on the same day.
 * @param platforms Ids of the platforms.
 */
export function offline(platforms: readonly string[]): AstroIntegration {
  let day = '';
  let version = '';
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        day = dayOfThisBuild();
        version = siteVersion(day);
        updateConfig({
          vite: {
            define: {
              'import.meta.env.BUILT_ON': JSON.stringify(day),
              'import.meta.env.SITE_VERSION': JSON.stringify(version),
              'import.meta.env.SERVICE_WORKER': JSON.stringify(serviceWorkerAddress),
            },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = keptFiles(fileURLToPath(dir), platforms);
        await build({
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: {
            // One worker answers for all pages: it speaks the first language.
            ...definitions(treeOf(SOURCE)),
            KEPT: JSON.stringify(files),
            SITE_VERSION: JSON.stringify(version),
            BUILT_ON: JSON.stringify(day),
            'process.env.NODE_ENV': '"production"',
          },
          build: {
            outDir: fileURLToPath(dir),
            emptyOutDir: false,
            modulePreload: false,
            rolldownOptions: {
              input: 'src/features/offline/service-worker.browser.ts',
              output: { format: 'iife', entryFileNames: serviceWorkerAddress.slice(1) },
            },
          },
        });
        logger.info(`${files.length} files to keep for reading without network`);
      },
    },
  };
}

/** Scripts of other languages. */
const OTHERS = new RegExp(
  `\\.(?:${LANGUAGES.filter((language) => language !== SOURCE).join('|') || 'none'})\\.js$`,
);

/** The files to keep, of German: all languages together would be more than anybody asks for: pages, all scripts, the icon, and what a search loads. @param dist The built site. */
function keptFiles(dist: string, platforms: readonly string[]): KeptFile[] {
  const pages = filesIn(dist)
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace('index.html', '')}`)
    .filter((path) => languageOf(path) === SOURCE && isKept(path, platforms));
  const files = [
    '/favicon.svg',
    ...readdirSync(join(dist, '_astro'))
      .filter((file) => !OTHERS.test(file))
      .map((file) => `/_astro/${file}`),
    ...readdirSync(join(dist, 'suche')).map((file) => `${searchAddress}${file}`),
  ].filter((file) => /\.(svg|js|json)$/.test(file));
  return [...pages, ...files].toSorted().map((url) => ({
    url,
    revision: sum(readFileSync(join(dist, url.endsWith('/') ? `${url}index.html` : url))),
  }));
}

/** Tells one version of the site from the next: a few characters from all that it is made of. @param day Day of the build. */
function siteVersion(day: string): string {
  const files = INPUTS.flatMap((input) =>
    input.includes('.')
      ? [input]
      : readdirSync(input, { recursive: true, encoding: 'utf8', withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name)),
  );
  const operator = Object.entries(process.env).filter(([name]) => name.startsWith('OPERATOR_'));
  return sum(
    ...files.toSorted().flatMap((file) => [file, readFileSync(file)]),
    JSON.stringify(operator.toSorted()),
    day,
  );
}

function sum(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 6);
}
