import type { CollectionName } from '../schemas/index.ts';

/** What a writer may put between angle brackets, with the attributes each word needs. */
interface Word {
  /** Attributes that must be there, and no others. */
  attributes: readonly string[];
  /** The collection that the attribute `id` names an entry of. */
  refersTo?: CollectionName;
}

/** Must list the same words as src/mdx-components/index.ts; a unit test holds the two together. */
export const vocabulary: Record<string, Word> = {
  Steps: { attributes: [] },
  Step: { attributes: ['id', 'title', 'description'] },
  Way: { attributes: ['title', 'reported'] },
  Path: { attributes: ['to'] },
  Trouble: { attributes: ['title'] },
  Note: { attributes: [] },
  FormLink: { attributes: ['id'], refersTo: 'forms' },
  Screen: { attributes: ['id'], refersTo: 'screens' },
  Dispute: { attributes: ['id'], refersTo: 'disputes' },
  Deadline: { attributes: ['id'], refersTo: 'deadlines' },
  Claim: { attributes: ['id'], refersTo: 'claims' },
  LetterLink: { attributes: ['id'], refersTo: 'letters' },
  AnswerDate: { attributes: [] },
  Tracks: { attributes: [] },
  Authorities: { attributes: ['kind'] },
  EmbedCode: { attributes: [] },
  Evidence: { attributes: [] },
  OfflineCopy: { attributes: [] },
  OperatorData: { attributes: [] },
  HostingData: { attributes: [] },
};

/** Words that may only stand in pages about the site, or only in guides, are not told apart: both are checked alike. */
export const words = Object.keys(vocabulary);
