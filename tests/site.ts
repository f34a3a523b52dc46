import { readdirSync, readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { readMoves } from '../src/integrations/redirects.ts';
import { listSteps } from '../src/markdown/steps.ts';
import { languageOf, SOURCE } from '../src/site.ts';

/**
 * What there is, for tests to loop over: read from content/ and from the built site, never typed. Lists of the built site
 * are functions: unit tests have none.
 */

/** Names of the entries of a folder of content/, sorted: `instagram` for content/de/platforms/instagram.yaml. */
const names = (folder: string): string[] =>
  readdirSync(`content/${folder}`)
    .map((file) => file.replace(/\.\w+$/, ''))
    .toSorted();

/** The platforms that have a guide: `instagram`. */
export const guides = names('de/guides');
/** Short guides for what can go wrong after the objection: `keine-antwort`. */
export const tracks = names('de/tracks');
export const letters = names('de/letters');
export const questions = names('de/faq');
/** Pages in einfacher Sprache: `start`, `instagram`. */
export const simplePages = names('de/einfach');

/** The authorities that one can complain to, with what their files say. */
export const authorities = names('de/authorities').map((id) => ({
  id,
  ...(yaml.load(readFileSync(`content/de/authorities/${id}.yaml`, 'utf8')) as {
    kind: string;
    gdpr: boolean;
    deadline?: string;
    requires?: string[];
  }),
}));

/** A step of a guide or a track. */
export interface SiteStep {
  /** The address of the whole: `/instagram/`. */
  whole: string;
  /** The address of its own page: `/instagram/formular/`. */
  address: string;
  id: string;
  title: string;
  description: string;
}

const stepsIn = (folder: string, addressOf: (name: string) => string): SiteStep[] =>
  names(folder).flatMap((name) =>
    listSteps(readFileSync(`content/${folder}/${name}.mdx`, 'utf8')).map((step) => ({
      ...step,
      whole: addressOf(name),
      address: `${addressOf(name)}${step.id}/`,
    })),
  );

export const guideAddress = (name: string): string => `/${name}/`;
export const trackAddress = (name: string): string => `/nach-dem-widerspruch/${name}/`;
export const guideSteps = stepsIn('de/guides', guideAddress);
export const trackSteps = stepsIn('de/tracks', trackAddress);
/** The steps of a guide or track, in order. @param whole Its address: `/instagram/`. */
export const stepsOf = (whole: string): SiteStep[] =>
  [...guideSteps, ...trackSteps].filter((step) => step.whole === whole);
/** Everything that is shown step by step: guides and tracks. */
export const stepped = [...guides.map(guideAddress), ...tracks.map(trackAddress)];

/** Addresses that were promised: they answer as long as the site is there. */
export const promises = yaml.load(readFileSync('tests/promises.yaml', 'utf8')) as string[];

/** Addresses that have moved: old → new. A page lies at each old one, for hosts without rules; it is none of the site's. */
export const moved = new Map(readMoves().map(({ from, to }) => [from, to]));

/** Addresses of all pages of the built site. */
export const addresses = (): string[] =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .filter((address) => !moved.has(address))
    .toSorted();

/** The HTML of a page of the built site. */
export const htmlOf = (address: string): string =>
  readFileSync(`dist${address}${address.endsWith('/') ? 'index.html' : ''}`, 'utf8');

/**
 * The day that the built site says it was built for, in Berlin.
 * @returns `YYYY-MM-DD`.
 * @throws Error when its home page names none.
 */
export function dayOfBuild(): string {
  const [, day] = /data-built="(\d{4}-\d\d-\d\d)"/.exec(htmlOf('/')) ?? [];
  if (!day) throw new Error('dist names no day of its build: build it anew.');
  return day;
}

/**
 * One page of each kind, the longest: pages are of one kind when they have the same scripts and islands, which is what can
 * fail on a page, and what reads its address. The scripts of all languages are the same but for their words: a kind is
 * looked at in German, where German has it. What differs in looks is chosen by tests/sample.ts.
 * @returns Addresses, sorted.
 */
export function kindsOfPages(): string[] {
  const longest = new Map<string, { address: string; length: number }>();
  const foreign = (address: string): boolean => languageOf(address) !== SOURCE;
  for (const address of addresses().toSorted((a, b) => Number(foreign(a)) - Number(foreign(b)))) {
    const html = htmlOf(address);
    const scripts = (html.match(/<script[^>]*>/g) ?? []).map((tag) =>
      tag.replace(/(_astro\/[^"]*?)\.[a-z]{2}\.js"/, '$1.js"'),
    );
    const islands = html.match(/(?<=<)[a-z]+-[a-z-]+(?=[ >])/g) ?? [];
    const kind = [...new Set([...scripts, ...islands.toSorted()])].join();
    const known = longest.get(kind);
    if (!known || (html.length > known.length && foreign(address) === foreign(known.address)))
      longest.set(kind, { address, length: html.length });
  }
  return [...longest.values()].map(({ address }) => address).toSorted();
}
