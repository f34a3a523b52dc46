import { attributesOf, insideOf, wordsIn } from './mdx.ts';

/**
 * Steps (Schritte): written once, in the guide's text, as `<Step id title description>`. The list of a guide's steps
 * is read from there; the rendered guide is cut into single steps.
 */

/** One action of a guide, with its own link. */
export interface Step {
  /** Stable name in addresses: `/instagram/#formular`, `/instagram/formular/`. */
  id: string;
  /** The deed, as a heading. */
  title: string;
  /** What the step is about, for previews. */
  description: string;
}

/** Markers that the rendered guide carries around a step. */
export const marker = (id: string): [string, string] => [`<!--step:${id}-->`, `<!--/step:${id}-->`];

/**
 * The steps of a guide in order.
 * @param mdx The guide's text. The content check has seen to it that each step has an id, a title and a description.
 */
export const listSteps = (mdx: string): Step[] =>
  wordsIn(mdx, 'Step').map((word) => {
    const { id = '', title = '', description = '' } = attributesOf(word);
    return { id, title, description };
  });

/**
 * The text of each step, as it stands in the guide.
 * @param mdx The guide's text.
 * @returns Step id → Markdown between `<Step …>` and `</Step>`.
 */
export const stepTexts = (mdx: string): Map<string, string> =>
  new Map(wordsIn(mdx, 'Step').map((word) => [attributesOf(word)['id'] ?? '', insideOf(mdx, word)]));

/** What stands before and after the steps of a guide. */
export function outsideSteps(mdx: string): string[] {
  const [list] = wordsIn(mdx, 'Steps');
  return list ? [mdx.slice(0, list.position.start.offset), mdx.slice(list.position.end.offset)] : [mdx];
}

/** The titles of the problems and ways in a step's text. */
export const titlesIn = (mdx: string): string[] =>
  wordsIn(mdx, 'Trouble', 'Way').map((word) => attributesOf(word)['title'] ?? '');

/**
 * One step of a rendered guide, to stand on a page of its own: its headings move up by one level, because there the
 * step's title is the page's h1, and links to other steps lead to their pages.
 * @param html The rendered guide, with markers.
 * @param others Ids of the guide's steps.
 * @throws Error when the step is not in it.
 */
export function cutStep(html: string, id: string, others: readonly string[]): string {
  const [open, close] = marker(id);
  const start = html.indexOf(open);
  const end = html.indexOf(close);
  if (start < 0 || end < start) throw new Error(`Step "${id}" is not in the rendered guide.`);
  const links = new RegExp(`href="#(${others.join('|')})"`, 'g');
  return html
    .slice(start + open.length, end)
    .replaceAll(links, 'href="../$1/"')
    .replaceAll(/<(\/?)h([3-6])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}`);
}

/** A rendered guide without its markers. */
export const withoutMarkers = (html: string): string => html.replaceAll(/<!--\/?step:[a-z0-9-]+-->/g, '');

/** The step before and after one: undefined at the ends. */
export function neighbours(
  steps: Step[],
  id: string,
): { previous: Step | undefined; next: Step | undefined } {
  const index = steps.findIndex((step) => step.id === id);
  return { previous: steps[index - 1], next: index < 0 ? undefined : steps[index + 1] };
}
