import { pageAddress, guideAddress, stepIn } from '../domain/addresses.ts';
import { attributesOf, parseMdx, wordsIn, type Node } from '../markdown/tree.ts';
import { stepTexts } from '../markdown/steps.ts';
import { guides } from './guides.ts';
import type { Content } from './kind.ts';
import { pages } from './pages.ts';

/**
 * Where something stands that texts show by its name: first looked for in guides, then in the pages.
 * @param word What shows it: `Deadline`.
 * @returns The address of the step, the guide or the page; that of the home page where nothing shows it.
 */
export function placeOf(word: string, id: string, content: Content): string {
  const shows = (text: Node): boolean =>
    wordsIn(text, word).some((found) => attributesOf(found)['id'] === id);
  const guide = content.all(guides).find(({ body }) => shows(parseMdx(body)));
  if (guide) {
    const [step] = [...stepTexts(guide.body)].find(([, text]) => shows(text)) ?? [];
    return step === undefined ? guideAddress(guide.id) : stepIn(guideAddress(guide.id), step);
  }
  const page = content.all(pages).find(({ body }) => shows(parseMdx(body)));
  return page ? pageAddress(page.id) : '/';
}
