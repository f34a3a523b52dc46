import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { kinds } from '../collections/index.ts';
import { aboutPages } from '../domain/addresses.ts';
import { fileText } from '../domain/file-text.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * What the code of the site says about its pages, read from src/ before Astro starts: which addresses there are, which
 * ids their templates bring, and which content they cannot do without.
 */
export interface Site {
  /** Every file of src/pages and public as an address, with parameters in brackets: `/[platform]/[step]/`. */
  routes: readonly Route[];
  /** Content that the code names. */
  needs: readonly Need[];
}

export interface Route {
  address: string;
  /** Ids that its templates bring, whatever the content. */
  ids: readonly string[];
  /** Names of the texts in content/<language>/pages/ that it shows. */
  texts: readonly string[];
}

export interface Need {
  /** `src/pages/bausteine.astro:12`. */
  place: string;
  /** The word or function that names it: `Screen`, `letters` for `get(letters, …)`; `cite` for a source, `address` for an address. */
  by: string;
  /** What is named: an id, or an address. */
  id: string;
}

/** Words and functions of the code that name an entry by its id. */
const WORDS = Object.entries(vocabulary)
  .filter(([, { attributes }]) => attributes['id']?.is === 'entry')
  .map(([word]) => word);
const ADDRESSES = kinds
  .flatMap(({ page }) => page?.address.name ?? [])
  .filter((name) => name.endsWith('Address'));
const NAMED = new RegExp(
  `<(?:M\\.)?(${WORDS.join('|')})\\s+id="([a-z0-9-]+)"|\\b(?:get|render)\\(([a-zA-Z]+), '([a-z0-9-]+)'\\)|\\b(${ADDRESSES.join('|')})\\('([a-z0-9-]+)'\\)`,
  'g',
);
const CITED = /\[@([A-Z0-9][A-Za-z0-9-]*(?:;\s*@[A-Za-z0-9-]+)*)\]/g;
/** Addresses with a fragment that the code leads to. */
const ADDRESS = /'(\/[a-z0-9/-]*#[a-z0-9-]+)'/g;
const ID = /<[a-z][\w-]*(?:\s[^<>]*?)?\sid="([a-z][a-z0-9-]*)"/g;
const IMPORT = /^import .*? from '(\.[^']+\.astro)';$/gm;
const TEXT = /\brender\(pages, '([a-z0-9-]+)'\)/g;

/**
 * Reads the code of the site.
 * @param root The folder of the project.
 */
export function readSite(root = '.'): Site {
  const read = (file: string): string => fileText(readFileSync(join(root, file), 'utf8'));
  const code = filesIn(root, 'src').filter(
    (file) => /\.(astro|ts)$/.test(file) && !file.startsWith('src/content-check/'),
  );
  const pages = code.filter((file) => file.startsWith('src/pages/'));
  return {
    routes: [
      ...pages.map((file) => ({
        address: addressOf(file),
        ids: matches(closure(file, read).map(read).join('\n'), ID),
        texts: matches(read(file), TEXT),
      })),
      ...filesIn(root, 'public').map((file) => ({
        address: file.replace(/^public/, ''),
        ids: [],
        texts: [],
      })),
    ],
    needs: [
      ...code.flatMap((file) => needsOf(file, read(file))),
      ...Object.values(aboutPages).map((address) => ({
        place: 'src/domain/addresses.ts',
        by: 'pages',
        id: address.replaceAll('/', ''),
      })),
    ],
  };
}

const matches = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, found = '']) => found)),
];

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => statSync(join(root, path)).isFile())
    .toSorted();
}

/** A template and all it imports, without the words of writers: those come with the texts that use them. */
function closure(file: string, read: (file: string) => string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imported = matches(read(file), IMPORT).map((path) => posix.join(dirname(file), path));
  return [file, ...imported.flatMap((path) => closure(path, read, seen))];
}

/** `src/pages/[...lang]/faq/[question].astro` → `/faq/[question]/`; `src/pages/status.json.ts` → `/status.json`. */
function addressOf(file: string): string {
  const path = file.replace(/^src\/pages(\/\[\.\.\.lang\])?/, '').replace(/\.(astro|ts)$/, '');
  if (file.endsWith('.ts')) return path;
  return path === '/404' ? '/404.html' : `${path.replace(/\/index$/, '')}/`;
}

function needsOf(file: string, text: string): Need[] {
  const place = (index: number): string => `${file}:${text.slice(0, index).split('\n').length}`;
  const named = [...text.matchAll(NAMED)].map(({ index, ...groups }) => {
    const [, by = '', id = ''] = Object.values(groups).filter((group) => typeof group === 'string');
    return { place: place(index), by, id };
  });
  const cited = file.endsWith('.astro') ? [...text.matchAll(CITED)] : [];
  return [
    ...named,
    ...cited.flatMap(({ index, 1: ids = '' }) =>
      ids.split(/;\s*@/).map((id) => ({ place: place(index), by: 'cite', id })),
    ),
    ...[...text.matchAll(ADDRESS)].map(({ index, 1: id = '' }) => ({
      place: place(index),
      by: 'address',
      id,
    })),
  ];
}
