import { attributesOf, parseMdx, wordsIn, type Node } from './tree.ts';

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

const wordsOf = (mdx: string): Node[] => wordsIn(parseMdx(mdx), 'Step');

/**
 * The steps of a guide in order.
 * @param mdx The guide's text. The content check has seen to it that each step has an id, a title and a description.
 */
export const listSteps = (mdx: string): Step[] =>
  wordsOf(mdx).map((word) => {
    const { id = '', title = '', description = '' } = attributesOf(word);
    return { id, title, description };
  });

/** The text of each step: its id → the word `<Step>` with what stands in it. @param mdx The guide's text. */
export const stepTexts = (mdx: string): Map<string, Node> =>
  new Map(wordsOf(mdx).map((word) => [attributesOf(word)['id'] ?? '', word]));

/** What stands before and after the steps of a guide. @param mdx The guide's text. */
export const outsideSteps = (mdx: string): Node[] =>
  (parseMdx(mdx).children ?? []).filter(({ name }) => name !== 'Steps');

/** The titles of the problems and ways in a step. */
export const titlesIn = (step: Node): string[] =>
  wordsIn(step, 'Trouble', 'Way').map((word) => attributesOf(word)['title'] ?? '');

/**
 * A rendered step, to stand on a page of its own: its headings move up by one level, because there the step's title is
 * the page's h1, and links to other steps lead to their pages.
 * @param html What stands in the step, as Astro has written it.
 * @param others Ids of the guide's steps.
 */
export function aloneOnPage(html: string, others: readonly string[]): string {
  const pages = new Map(others.map((id) => [`href="#${id}"`, `href="../${id}/"`]));
  return html
    .replaceAll(/href="#[^"]*"/g, (link) => pages.get(link) ?? link)
    .replaceAll(/<(\/?)h([3-6])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}`);
}

/** The step before and after one: undefined at the ends. */
export function neighbours(
  steps: Step[],
  id: string,
): { previous: Step | undefined; next: Step | undefined } {
  const index = steps.findIndex((step) => step.id === id);
  return { previous: steps[index - 1], next: index < 0 ? undefined : steps[index + 1] };
}

/**
 * What is folded at the end of a step, apart from the way through it: the way on stands between them.
 * @param html What stands in the step. @returns Its way, and its folds; these are empty where it ends otherwise.
 */
export function foldsAtEnd(html: string): [way: string, folds: string] {
  const boxes: { start: number; end: number }[] = [];
  let depth = 0;
  for (const { 0: tag, index } of html.matchAll(/<details\b|<\/details>/g)) {
    if (tag === '</details>') {
      depth--;
      const box = boxes.at(-1);
      if (depth === 0 && box) box.end = index + tag.length;
    } else if (depth++ === 0) boxes.push({ start: index, end: index });
  }
  let at = html.trimEnd().length;
  for (const { start, end } of boxes.toReversed()) {
    if (html.slice(end, at).trim() !== '' || html.startsWith('<details class="photo ', start)) break;
    at = start;
  }
  return [html.slice(0, at), html.slice(at)];
}

/** The place of "Klappt nicht?" in a step, for links: `/facebook/#klappt-nicht-oeffnen`. @param step Id of the step. */
export const troublesPlace = (step: string): string => `klappt-nicht-${step}`;

/**
 * Names the place of "Klappt nicht?" in a step. Its first entry bears the name, not the box around it: browsers open what
 * is folded around the place that a link leads to, and nothing else, also without script.
 * @param html What stands in the step. @param step Its id.
 */
export const withTroublesPlace = (html: string, step: string): string =>
  html.replace(
    /<details class="troubles fold"[^>]*>[\s\S]*?<details\b/,
    (box) => `${box} id="${troublesPlace(step)}"`,
  );

/** Where the ways to the neighbours of a step stand, until all steps are known. */
export const onwardPlace = (id: string): string => `<div data-step="${id}"></div>`;

/**
 * Puts the ways to its neighbours into each step of a rendered guide.
 * @param link The link to a step, in words: back where `isNext` is false.
 */
export const withOnward = (
  html: string,
  steps: Step[],
  link: (step: Step, isNext: boolean) => string,
): string =>
  steps.reduce((text, { id }) => {
    const { previous, next } = neighbours(steps, id);
    const links = [previous && link(previous, false), next && link(next, true)].filter(Boolean).join('');
    return text.replace(onwardPlace(id), `<div class="onward">${links}</div>`);
  }, html);
