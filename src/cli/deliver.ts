import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import {
  headerRules,
  toCaddyHeaders,
  toHeadersFile,
  toNginxHeaders,
  toNginxMaps,
  type HeaderRule,
} from '../integrations/headers.ts';
import { finish } from '../integrations/finished.ts';
import {
  readMoves,
  toCaddyMoves,
  toMovedPage,
  toNginxMoves,
  toRedirectsFile,
} from '../integrations/redirects.ts';
import type { Move } from '../collections/redirects.ts';
import { readOperator, siteUrl } from '../integrations/operator.ts';
import { atTerminal, refuseOthers, Stop } from './stop.ts';

/**
 * Runs after the build: leaves a page at every address that has moved, compresses every text beside itself, so that no
 * server has to, and writes redirects and headers for hosts.
 * What is below 200 bytes is left alone, and calendar files are: each fits into one packet as it is, and there are thousands.
 */
const TEXTS = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt', '.wasm', '.pf_meta']);
const SMALLEST = 200;

/** SHA-256 of every style that stands in a page of the built site, base64, each once, in order. */
export function styleHashes(dist: string): string[] {
  const styles = new Set<string>();
  for (const path of filesIn(dist).filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(dist, path), 'utf8');
    for (const [, css = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) styles.add(css);
  }
  return [...styles].map((css) => createHash('sha256').update(css).digest('base64')).toSorted();
}

/** The headers of the built site. */
export const rulesOf = (dist: string): HeaderRule[] => headerRules(styleHashes(dist));

/** Everything in a folder and below it, with slashes, in order. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();

/** Writes `.br` and `.gz` beside every text of the built site. @returns How many texts were compressed. */
async function compressAll(dist: string): Promise<number> {
  const texts = filesIn(dist).filter((path) => TEXTS.has(extname(path)));
  const packed = await Promise.all(
    texts.map(async (path) => {
      const file = join(dist, path);
      const body = readFileSync(file);
      if (body.length < SMALLEST) return 0;
      const best = {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(body, best));
      await writeFile(`${file}.gz`, await promisify(gzip)(body, { level: 9 }));
      return 1;
    }),
  );
  return packed.reduce<number>((sum, one) => sum + one, 0);
}

/** Leaves a page at each old address; it names the page that it leads to as that names itself. */
export function writeMovedPages(dist: string, moves: readonly Move[]): void {
  for (const { from, to } of moves) {
    const { pathname } = new URL(to, 'http://localhost');
    const [, title = to] =
      /<h1[^>]*>([^<]+)<\/h1>/.exec(readFileSync(join(dist, pathname, 'index.html'), 'utf8')) ?? [];
    mkdirSync(join(dist, from), { recursive: true });
    writeFileSync(join(dist, from, 'index.html'), toMovedPage(to, title.trim()));
  }
}

/** Writes redirects: for servers into deploy/generated, and as `_redirects` into the site. */
export function writeRedirects(dist: string, deploy: string, moves: readonly Move[]): void {
  mkdirSync(deploy, { recursive: true });
  writeFileSync(join(deploy, 'nginx-moves.conf'), toNginxMoves(moves));
  writeFileSync(join(deploy, 'caddy-moves'), toCaddyMoves(moves));
  writeFileSync(join(dist, '_redirects'), toRedirectsFile(moves));
}

/**
 * Writes the headers: into deploy/generated for servers, with the name that they answer to, and last `_headers` into the
 * site, which is finished with it.
 * @param site Public address of the site; undefined while nobody has entered it: then servers answer to localhost.
 */
function writeHeaders(dist: string, deploy: string, site: string | undefined): void {
  const rules = rulesOf(dist);
  const { origin, hostname } = new URL(site ?? 'http://localhost');
  mkdirSync(deploy, { recursive: true });
  writeFileSync(join(deploy, 'nginx-maps.conf'), toNginxMaps(rules));
  writeFileSync(join(deploy, 'nginx-headers.conf'), toNginxHeaders(rules));
  writeFileSync(join(deploy, 'nginx-name.conf'), `server_name ${hostname};\n`);
  writeFileSync(join(deploy, 'caddy-headers'), toCaddyHeaders(rules));
  writeFileSync(join(deploy, 'caddy-site'), `${origin} {\n  import widerspruch-wegweiser\n}\n`);
  finish(dist, toHeadersFile(rules));
}

if (import.meta.main)
  await atTerminal(async () => {
    refuseOthers(process.argv.slice(2));
    if (!existsSync(join('dist', '404.html')))
      throw new Stop('In dist/ liegt keine gebaute Website. Baue sie: npm run build');
    const moves = readMoves();
    writeMovedPages('dist', moves);
    const count = await compressAll('dist');
    writeRedirects('dist', 'deploy/generated', moves);
    writeHeaders('dist', 'deploy/generated', readOperator().site ? siteUrl() : undefined);
    console.log(`${count} Texte gepackt. Die Kopfzeilen stehen in dist/_headers und deploy/generated/.`);
  });
