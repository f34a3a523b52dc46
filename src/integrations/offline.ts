import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { privacyAddress, searchAddress } from '../domain/addresses.ts';
import { isKept, type KeptFile } from '../features/offline/offline.ts';
import { dayOfThisBuild } from './build-day.ts';
import { addressIn, germanAddress, languageOf, LANGUAGES, SOURCE, type Language } from '../site.ts';
import { definitions, treeOf, wordsOf } from './words.ts';
import { filesIn } from '../cli/deliver.ts';

/** Everything that the pages are made of, besides the clock and the environment. */
export const INPUTS = ['content', 'public', 'src', 'astro.config.mjs', 'tailwind.config.cjs', 'package.json'];

/**
 * Builds the workers for reading without network, one for each language that offers it, with the list of the files that are
 * kept, and marks all pages with the version of the site: the same for the same inputs on the same day.
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
            },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        for (const language of LANGUAGES.filter((each) => offers(each, dist))) {
          const files = keptFiles(dist, platforms, language);
          await build({
            configFile: false,
            publicDir: false,
            logLevel: 'warn',
            define: {
              ...definitions(treeOf(language)),
              KEPT: JSON.stringify(files),
              SITE_VERSION: JSON.stringify(version),
              BUILT_ON: JSON.stringify(day),
              'process.env.NODE_ENV': '"production"',
            },
            build: {
              outDir: dist,
              emptyOutDir: false,
              modulePreload: false,
              rolldownOptions: {
                input: 'src/features/offline/service-worker.browser.ts',
                output: { format: 'iife', entryFileNames: wordsOf(language).worker.slice(1) },
              },
            },
          });
          logger.info(`${files.length} files to keep for reading without network (${language})`);
        }
      },
    },
  };
}

/** Whether a language has the page on which its readers can ask for it; others ask on the German one. */
const offers = (language: Language, dist: string): boolean =>
  existsSync(join(dist, addressIn(privacyAddress, language), 'index.html'));

/** The language of a script, by its name: German ones name none. */
const spokenIn = (script: string): Language =>
  LANGUAGES.find((language) => language !== SOURCE && script.endsWith(`.${language}.js`)) ?? SOURCE;

/**
 * The files to keep in a language: pages, all scripts, the icon, and what a search loads. All languages together would be
 * more than anybody asks for.
 * @param dist The built site.
 */
function keptFiles(dist: string, platforms: readonly string[], language: Language): KeptFile[] {
  const pages = filesIn(dist)
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace('index.html', '')}`)
    .filter((path) => languageOf(path) === language && isKept(germanAddress(path), platforms));
  const search = addressIn(searchAddress, language);
  const files = [
    '/favicon.svg',
    ...readdirSync(join(dist, '_astro'))
      .filter((file) => spokenIn(file) === language)
      .map((file) => `/_astro/${file}`),
    ...readdirSync(join(dist, search)).map((file) => `${search}${file}`),
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
