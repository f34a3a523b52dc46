import { fill } from '../../domain/words.ts';
import type { Findable } from './search.ts';

/** A part of a page, below one heading, as Pagefind's API gives it. */
interface Part {
  url: string;
  title: string;
  plain_excerpt: string;
  /** Set when the heading can be linked. */
  anchor?: unknown;
  weighted_locations: { balanced_score: number }[];
}
/** One page as Pagefind's API gives it. */
interface Page {
  url: string;
  plain_excerpt: string;
  meta: { title?: string };
  sub_results: Part[];
}
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Page> }[] }>;
}

/**
 * Searches the whole text of all pages with Pagefind, which is loaded for it.
 * @param query What someone typed.
 * @param most How many pages at most.
 * @returns The parts of pages that fit best, the best first.
 * @throws Error when the index cannot be loaded.
 */
export async function searchFullText(query: string, most: number): Promise<Findable[]> {
  // The index exists in the finished site only; its address must not be resolved while bundling.
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // A worker would load the same code a second time.
  await pagefind.options({ noWorker: true, excerptLength: 20 });
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return pages.map((page) => {
    const best = bestPart(page.sub_results);
    const title = page.meta.title ?? page.url;
    return {
      address: best?.url ?? page.url,
      title: best?.title ?? title,
      answer: fill(UI.search.excerpt, { text: best?.plain_excerpt ?? page.plain_excerpt }),
      where: best && best.title !== title ? title : UI.search.inText,
      platforms: [],
    };
  });
}

/** The part of the page that answers best. Pagefind lists parts as they stand on the page, not by merit. */
function bestPart(parts: Part[]): Part | undefined {
  const merit = (part: Part): number =>
    part.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  return parts.filter((part) => part.anchor).toSorted((a, b) => merit(b) - merit(a))[0];
}
