import type { CollectionName } from '../collections/index.ts';

/** What an attribute holds: the id of a step, words that readers see, keys to tap, a date, or the name of an entry. */
export type Attribute =
  | { is: 'step' | 'text' | 'keys' | 'date' }
  | { is: 'entry'; of: CollectionName }
  | { is: 'choice'; values: readonly string[] };

/** What a writer may put between angle brackets. */
export interface Word {
  /** Where its template lies: `guide` for src/features/guide/Step.astro. */
  feature: string;
  /** Attributes that must be there, and no others. */
  attributes: Readonly<Record<string, Attribute>>;
  /** Whether text stands between `<Word>` and `</Word>`. */
  hasText?: true;
  /** Kinds of content and single files (`pages/ueber`) where it has its style and its script. */
  where: readonly string[];
  /** Words that it stands in; left out where it stands by itself. */
  inside?: readonly string[];
  /** Levels of the headings that it brings. */
  headings?: readonly number[];
  /** Ids that it brings, from the value of its attribute `id`. */
  ids?: (id: string) => readonly string[];
}

const GUIDES = ['guides', 'tracks'] as const;
const entry = (of: CollectionName) => ({ id: { is: 'entry', of } }) as const;
const text = { is: 'text' } as const;

const listed = {
  Steps: { feature: 'guide', attributes: {}, hasText: true, where: GUIDES },
  Step: {
    feature: 'guide',
    attributes: { id: { is: 'step' }, title: text, description: text },
    hasText: true,
    where: GUIDES,
    inside: ['Steps'],
    headings: [2],
    ids: (id) => [id],
  },
  Way: {
    feature: 'guide',
    attributes: { title: text, reported: { is: 'date' } },
    hasText: true,
    where: GUIDES,
    inside: ['Step', 'OtherWays'],
    headings: [3],
  },
  Path: {
    feature: 'guide',
    attributes: { to: { is: 'keys' } },
    where: [...GUIDES, 'faq', 'background', 'simple'],
  },
  OtherWays: { feature: 'guide', attributes: {}, hasText: true, where: GUIDES, inside: ['Step'] },
  Trouble: {
    feature: 'guide',
    attributes: { title: text },
    hasText: true,
    where: GUIDES,
    inside: ['Step', 'Troubles'],
  },
  Troubles: { feature: 'guide', attributes: {}, hasText: true, where: GUIDES, inside: ['Step'] },
  Doubt: { feature: 'guide', attributes: {}, hasText: true, where: GUIDES, inside: ['Step'] },
  Photo: { feature: 'guide', attributes: {}, where: [...GUIDES, 'simple'] },
  Note: {
    feature: 'guide',
    attributes: {},
    hasText: true,
    where: [...GUIDES, 'background', 'pages', 'simple'],
  },
  FormLink: { feature: 'guide', attributes: entry('forms'), where: GUIDES, ids: (id) => [`link-${id}`] },
  Screen: { feature: 'guide', attributes: entry('screens'), where: ['guides', 'simple'] },
  Dispute: {
    feature: 'sources',
    attributes: entry('disputes'),
    where: [...GUIDES, 'background'],
    headings: [3],
    ids: (id) => [`streit-${id}`],
  },
  Deadline: {
    feature: 'countdown',
    attributes: entry('deadlines'),
    where: ['guides'],
    ids: (id) => [`frist-${id}`],
  },
  Claim: { feature: 'review', attributes: entry('claims'), where: ['guides', 'pages'] },
  LetterLink: {
    feature: 'letters',
    attributes: entry('letters'),
    where: [...GUIDES, 'background', 'pages', 'help'],
  },
  Copies: { feature: 'copies', attributes: {}, where: ['pages/texte'], headings: [2] },
  AnswerDate: {
    feature: 'answer-period',
    attributes: {},
    where: ['pages/nach-dem-widerspruch'],
    headings: [2, 3],
    ids: () => ['frist', 'abgeschickt', 'abgeschickt-hilfe'],
  },
  Tracks: { feature: 'guide', attributes: {}, where: ['pages/nach-dem-widerspruch'] },
  Authorities: {
    feature: 'authorities',
    attributes: { kind: { is: 'choice', values: ['land', 'country', 'special'] } },
    where: ['pages/beschwerde'],
    headings: [3],
  },
  EmbedCode: { feature: 'embed', attributes: {}, where: ['pages/ueber'] },
  Evidence: {
    feature: 'review',
    attributes: {},
    where: ['background', 'pages/hintergrund', 'pages/ueber', 'help/redaktion'],
  },
  OfflineCopy: { feature: 'offline', attributes: {}, where: ['pages/datenschutz'] },
  OperatorData: {
    feature: 'operator',
    attributes: {},
    where: [
      'pages/impressum',
      'pages/datenschutz',
      'pages/barrierefreiheit',
      'pages/ueber',
      'help/redaktion',
    ],
  },
  Licence: { feature: 'operator', attributes: {}, where: ['pages/ueber'] },
  HostingData: { feature: 'operator', attributes: {}, where: ['pages/datenschutz', 'pages/impressum'] },
} satisfies Record<string, Word>;

export type WordName = keyof typeof listed;

/**
 * The words that writers have, for the check and for the build, which takes their templates from here (src/integrations/mdx-words.ts).
 * Tests see to it that each is as its template says, and has its styles and its script wherever it may stand.
 */
export const vocabulary: Readonly<Record<string, Word>> = listed;

export const words = Object.keys(vocabulary);

/** Whether a word may stand in a file: its kind, and its name for words of a single page. */
export const mayStandIn = (word: Word, collection: string, name: string): boolean =>
  word.where.includes(collection) || word.where.includes(`${collection}/${name}`);
