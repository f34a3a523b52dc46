import {
  aboutAddresses,
  backgroundAddress,
  embedAddress,
  faqAddress,
  formsAddress,
  guideAddress,
  kitchenSinkAddress,
  letterAddress,
  offlinePageAddress,
  otherServicesAddress,
  questionAddress,
  repliesAddress,
  sourcesAddress,
  stepAddress,
  timelineAddress,
  trackAddress,
  changesAddress,
  complaintAddress,
  disputesAddress,
} from '../domain/addresses.ts';
import { attributesOf, isWord, nodesIn, type Node } from '../domain/mdx.ts';
import type { Replies } from '../collections/replies.ts';
import type { Entry } from './entry.ts';
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
  const from = (collection: string): Entry[] => entries.filter((entry) => entry.collection === collection);
  const isComplete = (collection: string): boolean =>
    from(collection).length > 0 &&
    places.filter((place) => place.collection === collection).length === from(collection).length;
  const named = (collection: string, prefix: string): Anchor[] =>
    from(collection).map(({ file, name }) => ({ id: `${prefix}${name}`, file, line: 1 }));
  const listed = (collection: string, field: string, prefix = ''): Anchor[] =>
    from(collection).flatMap(({ file, data, lineOf }) =>
      (data[field] as { id: string }[]).map(({ id }, index) => ({
        id: `${prefix}${id}`,
        file,
        line: lineOf([field, index]),
      })),
    );
  const brought: Record<string, [string[], Anchor[]]> = {
    [faqAddress]: [
      ['faq', 'faqTopics'],
      [...named('faq', ''), ...listed('faqTopics', 'topics', 'thema-')],
    ],
    [timelineAddress]: [['timeline'], [...listed('timeline', 'events'), ...years(from('timeline'))]],
    [changesAddress]: [['changes'], listed('changes', 'entries')],
    [formsAddress]: [['forms'], named('forms', 'formular-')],
    [disputesAddress]: [['disputes'], named('disputes', 'streit-')],
    [sourcesAddress]: [['sources'], [...named('sources', 'quelle-'), ...kinds(from('sources'))]],
    [otherServicesAddress]: [['otherServices'], listed('otherServices', 'services')],
    [repliesAddress]: [['replies'], replies(from('replies'))],
    [complaintAddress]: [
      ['authorities'],
      from('authorities').flatMap(({ file, name }) => [
        { id: name, file, line: 1 },
        { id: `${name}-name`, file, line: 1 },
      ]),
    ],
  };
  return site.routes
    .filter(({ address }) => !address.includes('['))
    .flatMap((route) => {
      const [collections, anchors] = brought[route.address] ?? [[], []];
      const shown = route.texts.map((name) =>
        entries.find((entry) => entry.collection === 'pages' && entry.name === name),
      );
      const isKnown = collections.every(isComplete) && shown.every(Boolean);
      const text = places.find(({ collection, name }) => collection === 'pages' && name === route.texts[0]);
      return [
        {
          address: route.address,
          anchors: isKnown
            ? [...fixed(route), ...anchors, ...shown.flatMap((entry) => (entry ? anchorsOf(entry) : []))]
            : undefined,
          ...(text && { file: `content/${text.path}` }),
        },
      ];
    });
}

const fixed = ({ ids }: Pick<Route, 'ids'>): Anchor[] => ids.map((id) => ({ id }));

const years = (timelines: Entry[]): Anchor[] =>
  [
    ...new Set(
      timelines.flatMap(({ data }) =>
        (data['events'] as { date: string }[]).map(({ date }) => date.slice(0, 4)),
      ),
    ),
  ].map((year) => ({ id: `jahr-${year}` }));

/** Groups, and the replies in them. */
const replies = (lists: Entry[]): Anchor[] =>
  lists.flatMap(({ file, data, lineOf }) =>
    (data['groups'] as Replies['groups']).flatMap((group, index) => [
      { id: group.id, file, line: lineOf(['groups', index, 'id']) },
      ...group.replies.flatMap(({ id }, place) => {
        const line = lineOf(['groups', index, 'replies', place, 'id']);
        return [
          { id, file, line },
          { id: `${id}-titel`, file, line },
        ];
      }),
    ]),
  );

const kinds = (sources: Entry[]): Anchor[] =>
  [...new Set(sources.map(({ data }) => String(data['kind'])))].map((kind) => ({ id: `art-${kind}` }));

/** Pages that each come from one file: guides and tracks with their steps, questions, background, letters, about. */
function textPages({ places, entries, site }: Material): Page[] {
  const idsOf = (address: string): readonly string[] =>
    site.routes.find((route) => route.address === address)?.ids ?? [];
  const page = (address: string, route: string, place: Place, entry: Entry | undefined): Page => ({
    address,
    file: `content/${place.path}`,
    anchors: entry && [...fixed({ ids: idsOf(route) }), ...anchorsOf(entry)],
  });
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  return places.flatMap((place): Page[] => {
    const { collection, isNamed } = place;
    // A file whose name nobody can use is told itself; what leads to it is not told too.
    const name = isNamed ? place.name : slugOf(place.name);
    const entry = byFile.get(`content/${place.path}`);
    switch (collection) {
      case 'guides':
        return [
          page(guideAddress(name), '/[platform]/', place, entry),
          { address: embedAddress(name), anchors: [] },
          ...stepPages(entry, (step) => stepAddress(guideAddress(name), step), idsOf('/[platform]/[step]/')),
        ];
      case 'tracks':
        return [
          page(trackAddress(name), '/nach-dem-widerspruch/[track]/', place, entry),
          ...stepPages(
            entry,
            (step) => stepAddress(trackAddress(name), step),
            idsOf('/nach-dem-widerspruch/[track]/[step]/'),
          ),
        ];
      case 'faq':
        return [page(questionAddress(name), '/faq/[question]/', place, entry)];
      case 'background':
        return [page(backgroundAddress(name), '/hintergrund/[name]/', place, entry)];
      case 'letters':
        return [
          withAuthorities(page(letterAddress(name), '/schreiben/[letter]/', place, entry), entry, entries),
        ];
      case 'pages':
        return aboutNames.includes(name)
          ? [withEmbedCode(page(`/${name}/`, '/[page]/', place, entry), entry, places)]
          : [];
      default:
        return [];
    }
  });
}

const withMore = (page: Page, ids: readonly string[]): Page => ({
  ...page,
  anchors: page.anchors && [...page.anchors, ...fixed({ ids })],
});

/** A letter with a field for authorities has an id for each that fits. */
function withAuthorities(page: Page, entry: Entry | undefined, entries: readonly Entry[]): Page {
  const fields = (entry?.data['fields'] ?? []) as { kind: string }[];
  if (!fields.some(({ kind }) => kind === 'authority')) return page;
  const fitting = entries.filter(
    ({ collection, data }) => collection === 'authorities' && data['gdpr'] && data['kind'] !== 'special',
  );
  return withMore(
    page,
    fitting.map(({ name }) => name),
  );
}

/** The lines to copy have an id for each guide. */
function withEmbedCode(page: Page, entry: Entry | undefined, places: readonly Place[]): Page {
  const isShown = entry?.tree && [...nodesIn(entry.tree)].some(({ name }) => name === 'EmbedCode');
  const guides = places.filter(({ collection }) => collection === 'guides');
  return isShown
    ? withMore(
        page,
        guides.map(({ name }) => `einbinden-${name}`),
      )
    : page;
}

/** Names of the texts that `/[page]/` shows. */
export const aboutNames: readonly string[] = aboutAddresses.map(({ address }) => address.replaceAll('/', ''));

/** Names of all texts in content/<language>/pages/ that have an address. */
export const textsShown = ({ routes }: Site): string[] => [
  ...aboutNames,
  ...routes.flatMap(({ texts }) => texts),
];

/** Each step as a page of its own, with what stands in it. */
function stepPages(
  entry: Entry | undefined,
  address: (step: string) => string,
  ids: readonly string[],
): Page[] {
  const steps = (entry ? anchorsOf(entry) : []).filter(({ id, step }) => id === step);
  return steps.map(({ id }) => ({
    address: address(id),
    ...(entry && { file: entry.file }),
    anchors: [
      ...fixed({ ids }),
      ...(entry ? anchorsOf(entry) : []).filter((anchor) => anchor.step === id && anchor.id !== id),
    ],
  }));
}

const anchors = new WeakMap<Entry, Anchor[]>();

/** The ids that an entry brings to its page: headings, steps and words of its text, and what its head adds. */
export function anchorsOf(entry: Entry): Anchor[] {
  const known = anchors.get(entry) ?? findAnchors(entry);
  anchors.set(entry, known);
  return known;
}

function findAnchors({ file, data, tree, headingIds = [], collection, lineOf }: Entry): Anchor[] {
  const found: Anchor[] = [];
  const slugs = [...headingIds];
  const visit = (node: Node, step: string | undefined): void => {
    const { id = '' } = attributesOf(node);
    const within = node.name === 'Step' ? id : step;
    const at = { file, line: node.position.start.line, ...(within !== undefined && { step: within }) };
    if (node.type === 'heading') found.push({ id: slugs.shift() ?? '', ...at });
    const brought = isWord(node) ? (vocabulary[node.name ?? '']?.ids?.(id) ?? []) : [];
    found.push(...brought.map((each) => ({ id: each, ...at })));
    for (const child of node.children ?? []) visit(child, within);
  };
  if (tree) visit(tree, undefined);
  const disputes = collection === 'faq' ? ((data['disputes'] ?? []) as string[]) : [];
  const fields = collection === 'letters' ? (data['fields'] as { id: string; help?: string }[]) : [];
  return [
    ...found,
    ...disputes.map((id, index) => ({ id: `streit-${id}`, file, line: lineOf(['disputes', index]) })),
    ...fields.flatMap(({ id, help }, index) =>
      [`feld-${id}`, ...(help === undefined ? [] : [`hilfe-${id}`])].map((each) => ({
        id: each,
        file,
        line: lineOf(['fields', index]),
      })),
    ),
  ];
}
