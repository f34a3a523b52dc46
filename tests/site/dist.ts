import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { moved } from '../site.ts';
import { languageOf, SOURCE } from '../../src/site.ts';

/** The built site as tests see it. */
export interface BuiltPage {
  /** Address: `/instagram/`, `/404.html`. */
  address: string;
  html: string;
  document: Document;
}

const DIST = 'dist';

/** The file that a static host would answer an address with, if there is one. */
export function fileOf(address: string): string | undefined {
  const path = join(DIST, decodeURIComponent(address), address.endsWith('/') ? 'index.html' : '');
  return existsSync(path) ? path : undefined;
}

/** All HTML pages of the built site, but those that lead on to where a page is now. */
export const pages: BuiltPage[] = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .toSorted()
  .map((path) => {
    const html = readFileSync(join(DIST, path), 'utf8');
    const address = `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    return { address, html, document: parsed(html) };
  })
  .filter(({ address }) => !moved.has(address));
const byAddress = new Map(pages.map((each) => [each.address, each]));

/** A page as a document that finds its ids at once: tests follow thousands of links, and change nothing. */
function parsed(html: string): Document {
  const document = parseHTML(html).document as unknown as Document;
  let ids: Map<string, HTMLElement> | undefined;
  document.getElementById = (id) => {
    // Of two elements with one id the first counts.
    ids ??= new Map(
      [...document.querySelectorAll<HTMLElement>('[id]')].toReversed().map((each) => [each.id, each]),
    );
    return ids.get(id) ?? null;
  };
  return document;
}

/** Pages in German: what is said of them word by word is said in German. */
export const germanPages = pages.filter(({ address }) => languageOf(address) === SOURCE);

/** A page by its address. */
export function page(address: string): BuiltPage {
  const found = byAddress.get(address);
  if (!found) throw new Error(`dist has no page ${address}`);
  return found;
}

/** Pages that search engines may list: not hidden, and their own canonical. */
export const isIndexable = ({ address, document }: BuiltPage): boolean => {
  if (document.querySelector('meta[name="robots"][content="noindex"]')) return false;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return new URL(canonical).pathname === address;
};
