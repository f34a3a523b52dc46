import type { CollectionName } from '../collections/index.ts';

/** What an attribute holds: the id of a step, words that readers see, keys to tap, a date, or the name of an entry. */
export type Attribute =
  | { is: 'step' | 'text' | 'keys' | 'date' }
  | { is: 'entry'; of: CollectionName }
  | { is: 'choice'; values: readonly string[] };

/** What a writer may put between angle brackets. */
export interface Word {
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

/**
 * Must list the same words as src/mdx/index.ts; tests hold the two together, and see to it that each word has
 * its styles and its script wherever it may stand.
 */
export const vocabulary: Readonly<Record<string, Word>> = {
  Steps: { attributes: {}, hasText: true, where: GUIDES },
  Step: {
    attributes: { id: { is: 'step' }, title: text, description: text },
    hasText: true,
    where: GUIDES,
    inside: ['Steps'],
    headings: [2],
    ids: (id) => [id],
  },
  Way: {
    attributes: { title: text, reported: { is: 'date' } },
    hasText: true,
    where: GUIDES,
    inside: ['Step', 'OtherWays'],
    headings: [3],
  },
  Path: { attributes: { to: { is: 'keys' } }, where: [...GUIDES, 'faq', 'background'] },
  OtherWays: { attributes: {}, hasText: true, where: GUIDES, inside: ['Step'] },
  Trouble: { attributes: { title: text }, hasText: true, where: GUIDES, inside: ['Step', 'Troubles'] },
  Troubles: { attributes: {}, hasText: true, where: GUIDES, inside: ['Step'] },
  Doubt: { attributes: {}, hasText: true, where: GUIDES, inside: ['Step'] },
  Photo: { attributes: {}, where: GUIDES },
  Note: { attributes: {}, hasText: true, where: [...GUIDES, 'background', 'pages'] },
  FormLink: { attributes: entry('forms'), where: GUIDES, ids: (id) => [`link-${id}`] },
  Screen: { attributes: entry('screens'), where: ['guides'] },
  Dispute: {
    attributes: entry('disputes'),
    where: [...GUIDES, 'background'],
    headings: [3],
    ids: (id) => [`streit-${id}`],
  },
  Deadline: {
    attributes: entry('deadlines'),
    where: ['guides'],
    ids: (id) => [`frist-${id}`],
  },
  Claim: { attributes: entry('claims'), where: ['guides', 'pages'] },
  LetterLink: { attributes: entry('letters'), where: [...GUIDES, 'background', 'pages'] },
  AnswerDate: {
    attributes: {},
    where: ['pages/nach-dem-widerspruch'],
    headings: [2, 3],
    ids: () => ['frist', 'abgeschickt', 'abgeschickt-hilfe'],
  },
  Tracks: { attributes: {}, where: ['pages/nach-dem-widerspruch'] },
  Authorities: {
    attributes: { kind: { is: 'choice', values: ['land', 'country', 'special'] } },
    where: ['pages/beschwerde'],
    headings: [3],
  },
  EmbedCode: { attributes: {}, where: ['pages/ueber'] },
  Evidence: { attributes: {}, where: ['background', 'pages/hintergrund', 'pages/ueber'] },
  OfflineCopy: { attributes: {}, where: ['pages/datenschutz'] },
  OperatorData: {
    attributes: {},
    where: ['pages/impressum', 'pages/datenschutz', 'pages/barrierefreiheit', 'pages/ueber'],
  },
  HostingData: { attributes: {}, where: ['pages/datenschutz', 'pages/impressum'] },
};

export const words = Object.keys(vocabulary);

/** Whether a word may stand in a file: its kind, and its name for words of a single page. */
export const mayStandIn = (word: Word, collection: string, name: string): boolean =>
  word.where.includes(collection) || word.where.includes(`${collection}/${name}`);
