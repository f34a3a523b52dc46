import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INPUTS } from '../src/integrations/offline.ts';
import { addedPlatform } from './one-place/changes.ts';
import { addPseudo } from './pseudo.ts';
import { dayOfBuild } from './site.ts';

/**
 * The site with toys: a platform that nobody has, by two files and no line, and a language that nobody speaks, by a folder
 * and a line, and two pages in einfache Sprache. `npm run test:toys` builds it once, for all tests that look at it.
 */
const FOLDER = resolve('.cache/toys');
const DIST = join(FOLDER, 'dist');

/** Pages in einfache Sprache: the first, and one that retells a guide as that was once. */
const head = (name: string, order: number, more = ''): string =>
  `---\ntitle: ${name}\nname: ${name}\ndescription: "Ein Spiel-Text in einfacher Sprache."\norder: ${order}\n${more}aliases: [erste art, zweite art]\nchecked: "2026-11-27"\nnextCheck: "2027-02-27"\n---\n\n`;
const SIMPLE = {
  'de/einfach/start.mdx': `${head('Was ist das?', 1)}Das ist 1 Satz.\nDas ist noch 1 Satz.\n`,
  'de/einfach/facebook.mdx': `${head('Facebook', 3, 'follows: [/facebook/]\nsource: "00000000"\nfilm: https://example.org/film\n')}Tippe auf \`Senden\`.\n`,
};

/** The folder of the built site with toys. @throws Error when it was not built. */
export function toys(): string {
  if (!existsSync(DIST)) throw new Error('There is no site with toys: run `npm run test:toys` first.');
  return DIST;
}

/** Copies the site, adds the toys, builds it for the day of the site that lies in dist. @returns Status of the build. */
function build(): number {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const input of INPUTS) cpSync(input, join(FOLDER, input), { recursive: true });
  symlinkSync(resolve('node_modules'), join(FOLDER, 'node_modules'));
  for (const [path, text] of Object.entries({ ...addedPlatform, ...SIMPLE })) {
    mkdirSync(dirname(join(FOLDER, 'content', path)), { recursive: true });
    writeFileSync(join(FOLDER, 'content', path), text);
  }
  addPseudo(FOLDER);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: FOLDER,
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(`${dayOfBuild()}T12:00Z`) / 1000) },
    },
  );
  process.stdout.write(status === 0 ? `The site with toys lies in ${DIST}.\n` : stdout + stderr);
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = build();
