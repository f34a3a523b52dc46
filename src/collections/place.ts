import { guideAddress, pageAddress, stepIn, trackAddress } from '../domain/addresses.ts';
import { attributesOf, parseMdx, wordsIn, type Node } from '../markdown/tree.ts';
import { stepTexts } from '../markdown/steps.ts';
import { guides } from './guides.ts';
import type { Content } from './kind.ts';
import { pages } from './pages.ts';
import { tracks } from './tracks.ts';

/**
 * Where something stands that texts show by its name: first looked for in guides, then in tracks, then in the pages.
 * @param word What shows it: `Deadline`.
 * @returns The address of the step, the guide, the track or the page; that of the home page where nothing shows it.
 */
export function placeOf(word: string, id: string, content: Content): string {
  const shows = (text: Node): boolean =>
    wordsIn(text, word).some((found) => attributesOf(found)['id'] === id);
  const walks = [
    ...content.all(guides).map((entry) => ({ ...entry, address: guideAddress(entry.id) })),
    ...content.all(tracks).map((entry) => ({ ...entry, address: trackAddress(entry.id) })),
  ];
  const walk = walks.find(({ body }) => shows(parseMdx(body)));
  if (walk) {
    const [step] = [...stepTexts(walk.body)].find(([, text]) => shows(text)) ?? [];
    return step === undefined ? walk.address : stepIn(walk.address, step);
  }
  const page = content.all(pages).find(({ body }) => shows(parseMdx(body)));
  return page ? pageAddress(page.id) : '/';
}
