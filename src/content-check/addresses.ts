import {
  aboutPages,
  kitchenSinkAddress,
  offlinePageAddress,
  proofsAddress,
  stepAddress,
} from '../domain/addresses.ts';
import { OWN_ENTRY } from '../markdown/proofs.ts';
import { troublesPlace } from '../markdown/steps.ts';
import { attributesOf, isWord, type Node } from '../markdown/tree.ts';
import type { Anchor as Given, Content, Entry as KindEntry, Fields, Kind } from '../collections/kind.ts';
import { kinds as allKinds } from '../collections/index.ts';
import { pages } from '../collections/pages.ts';
import { asEntry, type Entry } from './entry.ts';
import { slugOf, type Place } from './files.ts';
import type { Problem } from './problem.ts';
import type { Route, Site } from './site.ts';
import { vocabulary } from './vocabulary.ts';

/** An id on a page, and what gave it. */
export interface Anchor {
  id: string;
  /** Where it stands in content/: its file and line. Left out for what templates bring. */
  file?: string;
  line?: number;
  /** The step that it stands in. */
  step?: string;
}

/** A page of the site. */
export interface Page {
  address: string;
  /** Ids on it; undefined while the content that they come from cannot be read. */
  anchors: readonly Anchor[] | undefined;
  /** The text that it shows, as a path below the project. */
  file?: string;
  /** It is no page for readers: nothing leads there. */
  isHidden?: true;
}

/** All pages by their address. */
export type Pages = ReadonlyMap<string, Page>;

/** What the pages are made of. */
export interface Material {
  places: readonly Place[];
  entries: readonly Entry[];
  site: Site;
}

/** Computes the addresses of the site, with the ids on each page, from the content and the list of templates. */
export function pagesOf(material: Material): { pages: Pages; problems: Problem[] } {
  const fixed = fixedPages(material);
  const texts = textPages(material);
  // A page that is always there goes before a text with the same address, as in Astro.
  const pages = [...texts, ...fixed].map((page): [string, Page] => [
    page.address,
    HIDDEN.test(page.address) ? { ...page, isHidden: true } : page,
  ]);
  return { pages: new Map(pages), problems: taken(new Set(fixed.map(({ address }) => address)), texts) };
}

/** Pages for machines, for people who work on the site, and those that stand in for others. */
const HIDDEN = new RegExp(
  `^(?:${kitchenSinkAddress}|${offlinePageAddress}|/404\\.html|/embed/.*|/robots\\.txt)$`,
);

/** Texts whose address belongs to another page already: they would not be seen. */
const taken = (addresses: ReadonlySet<string>, texts: readonly Page[]): Problem[] =>
  texts.flatMap(({ address, file }) =>
    file && addresses.has(address)
      ? [
          {
            file,
            field: 'Name der Datei',
            found: `die Adresse ${address}, die es schon gibt`,
            todo: 'Gib der Datei einen anderen Namen: Unter dieser Adresse steht eine Seite, die immer da ist.',
          },
        ]
      : [],
  );

/** Pages that are there whatever the content, with what content brings to some of them. */
function fixedPages({ site, entries, places }: Material): Page[] {
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  const absent = allKinds
    .filter((kind) => kind.abroad && !places.some(isOf(kind)))
    .map(({ page }) => page?.route);
  return site.routes
    .filter(({ address }) => !address.includes('[') && !absent.includes(address))
    .map((route) => {
      const bringing = kinds.filter(({ places: each, brings, page }) =>
        [each?.page, brings?.page, page?.proofsRoute].includes(route.address),
      );
      const isComplete = bringing.every(
        (kind) => places.filter(isOf(kind)).length === entries.filter(isOf(kind)).length,
      );
      const shown = route.texts.map((name) => entries.find((entry) => isText(entry, name)));
      const brought = entries.flatMap((entry) => broughtTo(route.address, entry));
      const text = places.find((place) => isText(place, route.texts[0]));
      return {
        address: route.address,
        anchors:
          isComplete && shown.every(Boolean)
            ? [...fixed(route), ...brought, ...shown.flatMap((entry) => (entry ? anchorsOf(entry) : []))]
            : undefined,
        ...(text && { file: `content/${text.path}` }),
      };
    });
}

const isOf =
  (kind: Kind) =>
  (each: { kind: Kind }): boolean =>
    each.kind === kind;

const isText = ({ kind, name }: { kind: Kind; name: string }, text: string | undefined): boolean =>
  kind.name === pages.name && name === text;

/** Ids that an entry brings to a page that is always there. */
function broughtTo(address: string, entry: Entry): Anchor[] {
  const { file, name, kind } = entry;
  const { places, brings, page } = kind;
  const own = places?.page === address ? [{ id: places.id(name), file, line: 1 }] : [];
  return brings && [brings.page, page?.proofsRoute].includes(address)
    ? [...own, ...asAnchors(entry, brings.ids(asEntry(entry)))]
    : own;
}

const asAnchors = ({ file, lineOf }: Entry, given: readonly Given[]): Anchor[] =>
  given.map(([id, path]) =>
    path === undefined ? { id } : { id, file, line: path.length === 0 ? 1 : lineOf(path) },
  );

const fixed = ({ ids }: Pick<Route, 'ids'>): Anchor[] => ids.map((id) => ({ id }));

/** Pages that each come from one file, with those of their steps. */
function textPages({ places, entries, site }: Material): Page[] {
  const routes = new Map(site.routes.map((route) => [route.address, route]));
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  const content = contentOf(entries);
  return places.flatMap(({ kind, path, name: given, isNamed }): Page[] => {
    // A file whose name nobody can use is told itself; what leads to it is not told too.
    const name = isNamed ? given : slugOf(given);
    const { page } = kind;
    if (!page?.route.includes('[') || page.shows?.(name) === false) return [];
    const file = `content/${path}`;
    const entry = byFile.get(file);
    const address = page.address(name);
    const ids = [
      ...(routes.get(page.route)?.ids ?? []),
      ...((entry && page.idsOfOthers?.(asEntry(entry), content)) ?? []),
    ];
    return [
      { address, file, anchors: entry && [...fixed({ ids }), ...anchorsOf(entry)] },
      ...(page.beside?.(name) ?? []).map((each) => ({ address: each, anchors: [] })),
      ...(page.stepRoute ? stepPages(entry, address, routes.get(page.stepRoute)?.ids ?? []) : []),
      ...(page.proofsRoute ? [proofsPage(entry, address, routes.get(page.proofsRoute)?.ids ?? [])] : []),
    ];
  });
}

/** Entries as kinds of content ask for them. */
const contentOf = (entries: readonly Entry[]): Content => ({
  all: <Data extends Fields>({ name }: Kind<string, Data>) =>
    entries.filter(({ kind }) => kind.name === name).map(asEntry) as KindEntry<Data>[],
});

/** Names of the texts that `/[page]/` shows. */
const aboutNames: readonly string[] = Object.values(aboutPages).map((address) => address.replaceAll('/', ''));

/** Names of all texts in content/<language>/pages/ that have an address. */
export const textsShown = ({ routes }: Site): string[] => [
  ...aboutNames,
  ...routes.flatMap(({ texts }) => texts),
];

/** Each step as a page of its own, with what stands in it. */
function stepPages(entry: Entry | undefined, whole: string, ids: readonly string[]): Page[] {
  const steps = (entry ? anchorsOf(entry) : []).filter(({ id, step }) => id === step);
  return steps.map(({ id }) => ({
    address: stepAddress(whole, id),
    ...(entry && { file: entry.file }),
    anchors: [
      ...fixed({ ids }),
      ...(entry ? anchorsOf(entry) : []).filter((anchor) => anchor.step === id && anchor.id !== id),
    ],
  }));
}

/** The evidence of a guide: its entries are named by what they say; besides, each step and dispute has a place. */
const proofsPage = (entry: Entry | undefined, whole: string, ids: readonly string[]): Page => ({
  address: proofsAddress(whole),
  anchors: entry && [
    ...fixed({ ids }),
    ...anchorsOf(entry).filter(({ id, step }) => id === step || OWN_ENTRY.test(id)),
  ],
});

const anchors = new WeakMap<Entry, Anchor[]>();

/** The ids that an entry brings to its page: headings, steps and words of its text, and what its head adds. */
export function anchorsOf(entry: Entry): Anchor[] {
  const known = anchors.get(entry) ?? findAnchors(entry);
  anchors.set(entry, known);
  return known;
}

function findAnchors(entry: Entry): Anchor[] {
  const { file, tree, headingIds = [], kind } = entry;
  const found: Anchor[] = [];
  const slugs = [...headingIds];
  const visit = (node: Node, step: string | undefined): void => {
    const { id = '' } = attributesOf(node);
    const within = node.name === 'Step' ? id : step;
    const at = { file, line: node.position.start.line, ...(within !== undefined && { step: within }) };
    if (node.type === 'heading') found.push({ id: slugs.shift() ?? '', ...at });
    const brought = isWord(node) ? (vocabulary[node.name ?? '']?.ids?.(id) ?? []) : [];
    if (node.name === 'Troubles' && within !== undefined) found.push({ id: troublesPlace(within), ...at });
    found.push(...brought.map((each) => ({ id: each, ...at })));
    for (const child of node.children ?? []) visit(child, within);
  };
  if (tree) visit(tree, undefined);
  return [...found, ...asAnchors(entry, kind.page?.ids?.(asEntry(entry)) ?? [])];
}
