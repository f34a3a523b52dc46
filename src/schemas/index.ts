import { answerPeriodSchema } from './answer-period.ts';
import { authoritySchema } from './authority.ts';
import { backgroundSchema } from './background.ts';
import { changesSchema } from './changes.ts';
import { claimSchema } from './claim.ts';
import { deadlineSchema } from './deadline.ts';
import { disputeSchema } from './dispute.ts';
import { faqSchema, faqTopicsSchema } from './faq.ts';
import { formSchema } from './form.ts';
import { guideSchema } from './guide.ts';
import { homeSchema } from './home.ts';
import { letterSchema } from './letter.ts';
import { operatorSchema } from './operator.ts';
import { pageSchema } from './page.ts';
import { platformSchema } from './platform.ts';
import { screenSchema } from './screen.ts';
import { searchWordsSchema } from './search.ts';
import { sourceSchema } from './source.ts';
import { timelineSchema } from './timeline.ts';
import { trackSchema } from './track.ts';

/** The languages of the site, each a folder below content/. German is the source. */
export const LANGUAGES = ['de'] as const;

/**
 * Every kind of content: which files below content/ hold it, and what they may contain. The content check and Astro's
 * collections both read this list, so there is no second one.
 */
export const collections = {
  sources: { pattern: 'sources/*.yaml', schema: sourceSchema },
  forms: { pattern: 'forms/*.yaml', schema: formSchema },
  deadlines: { pattern: 'deadlines/*.yaml', schema: deadlineSchema },
  disputes: { pattern: 'disputes/*.yaml', schema: disputeSchema },
  claims: { pattern: 'claims/*.yaml', schema: claimSchema },
  authorities: { pattern: 'authorities/*.yaml', schema: authoritySchema },
  platforms: { pattern: 'platforms/*.yaml', schema: platformSchema },
  screens: { pattern: 'screens/*.yaml', schema: screenSchema },
  operator: { pattern: 'operator.yaml', schema: operatorSchema },
  home: { pattern: '*/home.yaml', schema: homeSchema },
  guides: { pattern: '*/guides/*.mdx', schema: guideSchema },
  tracks: { pattern: '*/tracks/*.mdx', schema: trackSchema },
  letters: { pattern: '*/letters/*.yaml', schema: letterSchema },
  faqTopics: { pattern: '*/faq.yaml', schema: faqTopicsSchema },
  faq: { pattern: '*/faq/*.mdx', schema: faqSchema },
  background: { pattern: '*/background/*.mdx', schema: backgroundSchema },
  answerPeriod: { pattern: '*/answer-period.yaml', schema: answerPeriodSchema },
  timeline: { pattern: '*/timeline.yaml', schema: timelineSchema },
  changes: { pattern: '*/changes.yaml', schema: changesSchema },
  searchWords: { pattern: '*/search.yaml', schema: searchWordsSchema },
  pages: { pattern: '*/pages/*.mdx', schema: pageSchema },
} as const;

export type CollectionName = keyof typeof collections;

/**
 * The id of a content file, from its path below content/: the file's name without its ending, behind the language
 * where there is one. `sources/S-M07.yaml` → `S-M07`; `de/guides/instagram.mdx` → `de/instagram`.
 */
export function idOf(path: string): string {
  const folders = path.split('/');
  const name = (folders.pop() ?? '').replace(/\.[a-z]+$/, '');
  return /^[a-z]{2}$/.test(folders[0] ?? '') ? `${folders[0]}/${name}` : name;
}
