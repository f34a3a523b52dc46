import { globSync } from 'node:fs';
import { addresses, htmlOf } from './site.ts';
import { germanAddress, languageOf, languages, SOURCE } from '../src/site.ts';

/**
 * Which pages the slow checks look at. All pages of a template are built by the same code; what makes one differ from
 * another, besides its words, is what stands in what, and in which direction it is read. So a page is looked at that has
 * an element in another where no page before it has it, of each template one in each direction, and the fullest of each
 * language. It is a rule, no list: what is built tomorrow is chosen by the same.
 *
 * What it cannot see is a fault of the words alone on a page that was not chosen: two links of the same name, a word that
 * is wider than a phone, a button whose name says other words than stand on it. The first and the second are held against
 * every page otherwise (tests/site/html.test.ts, and the frames of every-page.spec.ts); of the third, words of the
 * interface are on the page of their template that was chosen.
 */

/** A page as the rule sees it. */
export interface Built {
  address: string;
  html: string;
}

/** Attributes whose value makes another thing of an element; of others it counts that they are there, or are empty. */
const KINDS = /^(role|type|dir|tabindex|aria-(hidden|expanded|current|live|pressed|checked|invalid|modal))$/;
/** Names that each element has for itself. */
const OWN = new Set(['class', 'id']);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/([^\s"'=/]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&amp;', '&'),
    ]),
  );

/** An element as others of its kind are: `a.sign[href]`. */
function signOf(tag: string, text: string): string {
  const attributes = attributesOf(text);
  const classes = (attributes.get('class') ?? '').split(/\s+/).toSorted().join('.');
  const others = [...attributes]
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => (KINDS.test(name) ? `${name}=${value}` : value === '' ? `${name}=` : name))
    .toSorted();
  return `${tag}.${classes}[${others.join()}]`;
}

/**
 * What stands in what on a page: each element with the one that it stands in, and whether it says anything. Drawings, styles
 * and scripts are one thing each; the head has nothing that one sees.
 * @param html As it is built: each element is closed, each value quoted.
 */
export function structureOf(html: string): Set<string> {
  const text = html
    .replace(/<head>[^]*?<\/head>/, '')
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/(<(svg|style|script)\b[^>]*>)[^]*?<\/\2>/g, '$1</$2>');
  const found = new Set<string>();
  const open: { sign: string; says: boolean }[] = [];
  const close = (): void => {
    const { sign = '', says = false } = open.pop() ?? {};
    const outer = open.at(-1);
    found.add(`${outer?.sign ?? ''} ${sign}${says ? '' : ' says nothing'}`);
    if (outer && says) outer.says = true;
  };
  let at = 0;
  for (const match of text.matchAll(/<(\/?)([a-z][a-z0-9-]*)((?:[^<>"]|"[^"]*")*)>/g)) {
    const [tag, isEnd, name = '', attributes = ''] = match;
    const inner = open.at(-1);
    if (inner && text.slice(at, match.index).trim() !== '') inner.says = true;
    at = match.index + tag.length;
    if (isEnd) close();
    else {
      open.push({ sign: signOf(name, attributes), says: false });
      if (VOID.has(name)) close();
    }
  }
  return found;
}

/** The routes of src/pages/ that make pages, each with the addresses that it can have in German. */
const routes = globSync('src/pages/**/*.astro')
  .map((file) => file.replaceAll('\\', '/').replace(/^src\/pages(\/\[\.\.\.lang\])?|\.astro$/g, ''))
  .map((route) => route.replace(/\/index$/, ''))
  .map((route) => ({
    route,
    fixed: route.split('/').filter((part) => !part.startsWith('[')).length,
    fits: new RegExp(
      `^${route.replaceAll(/\/\[\.{3}\w+\]/g, '(/[^/]+)*').replaceAll(/\[\w+\]/g, '[^/]+')}(/|\\.html)$`,
    ),
  }));

/**
 * The template of a page: its route, the one with the most fixed words of those that fit. Where two fit alike, `/[page]/`
 * and `/[platform]/`, its styles tell which it is: a template has one style, in all languages.
 */
export function templateOf({ address, html }: Built): string {
  const fitting = routes.filter(({ fits }) => fits.test(germanAddress(address)));
  const most = Math.max(...fitting.map(({ fixed }) => fixed));
  const nearest = fitting.filter(({ fixed }) => fixed === most).map(({ route }) => route);
  if (nearest.length === 0) throw new Error(`No file in src/pages makes ${address}.`);
  if (nearest.length === 1) return nearest.join();
  return `${nearest.join()} ${(html.match(/<style[^>]*>[^]*?<\/style>/g) ?? []).join('')}`;
}

/**
 * Chooses the pages to look at: German ones first, then language by language, and first those with the most in them. What
 * the first have may be on later ones, too, so each is left out, the one with the least in it first, whose places all
 * are on others that stay.
 * @returns Their addresses, sorted.
 */
export function sampleOf(pages: readonly Built[]): string[] {
  const seen = new Map<string, number>();
  const count = (places: readonly string[], by: 1 | -1): void =>
    places.forEach((place) => seen.set(place, (seen.get(place) ?? 0) + by));
  const isOnOthers = (place: string): boolean => (seen.get(place) ?? 0) > 1;
  const first = pages
    .map((page) => {
      const language = languageOf(page.address);
      const places = [...structureOf(page.html), templateOf(page)];
      return {
        address: page.address,
        language,
        sees: [...places.map((place) => `${languages[language].direction}: ${place}`), language],
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.language !== SOURCE) - Number(b.language !== SOURCE) ||
        b.sees.length - a.sees.length ||
        (a.address < b.address ? -1 : 1),
    )
    .filter(({ sees }) => {
      if (sees.every((each) => seen.has(each))) return false;
      count(sees, 1);
      return true;
    });
  const spared = new Set<string>();
  for (const { address, sees } of first.toSorted((a, b) => a.sees.length - b.sees.length)) {
    if (!sees.every(isOnOthers)) continue;
    count(sees, -1);
    spared.add(address);
  }
  return first
    .map(({ address }) => address)
    .filter((address) => !spared.has(address))
    .toSorted();
}

/** The pages of the built site that the slow checks look at. */
export const sample = (): string[] =>
  sampleOf(addresses().map((address) => ({ address, html: htmlOf(address) })));
