import { answerPeriod } from './answer-period.ts';
import { authorities } from './authorities.ts';
import { background } from './background.ts';
import { card } from './card.ts';
import { changes } from './changes.ts';
import { claims } from './claims.ts';
import { copies } from './copies.ts';
import { deadlines } from './deadlines.ts';
import { disputes } from './disputes.ts';
import { faq } from './faq.ts';
import { faqTopics } from './faq-topics.ts';
import { forms } from './forms.ts';
import { guides } from './guides.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import type { Kind } from './kind.ts';
import { leaflet } from './leaflet.ts';
import { letters } from './letters.ts';
import { operator } from './operator.ts';
import { otherServices } from './other-services.ts';
import { pages } from './pages.ts';
import { plan } from './plan.ts';
import { platforms } from './platforms.ts';
import { poster } from './poster.ts';
import { redirects } from './redirects.ts';
import { replies } from './replies.ts';
import { simple } from './simple.ts';
import { screens } from './screens.ts';
import { searchWords } from './search-words.ts';
import { sheets } from './sheets.ts';
import { sources } from './sources.ts';
import { terms } from './terms.ts';
import { timeline } from './timeline.ts';
import { tracks } from './tracks.ts';
import { ui } from './ui.ts';

/**
 * Every kind of content, in the order in which lists of the site name them. Whoever goes through content goes through
 * this list; there is no second one.
 */
const named = [
  guides,
  tracks,
  home,
  faqTopics,
  faq,
  pages,
  answerPeriod,
  letters,
  help,
  simple,
  copies,
  sheets,
  leaflet,
  poster,
  card,
  replies,
  plan,
  authorities,
  background,
  timeline,
  otherServices,
  disputes,
  forms,
  changes,
  deadlines,
  claims,
  screens,
  sources,
  platforms,
  operator,
  redirects,
  searchWords,
  terms,
  ui,
] as const;

export type CollectionName = (typeof named)[number]['name'];

/** The same for those that go through them all. */
export const kinds: readonly Kind[] = named;

/** The same by their names. */
export const collections = Object.fromEntries(named.map((kind) => [kind.name, kind])) as {
  [Name in CollectionName]: Extract<(typeof named)[number], { name: Name }>;
};

/**
 * The id of a content file, from its path below content/: the file's name without its ending, behind the language
 * where there is one. `sources/S-M07.yaml` → `S-M07`; `de/guides/instagram.mdx` → `de/instagram`.
 */
export function idOf(path: string): string {
  const folders = path.split('/');
  const name = (folders.pop() ?? '').replace(/\.[a-z]+$/, '');
  return /^[a-z]{2}$/.test(folders[0] ?? '') ? `${folders[0]}/${name}` : name;
}
