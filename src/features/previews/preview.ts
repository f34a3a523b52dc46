import { fill, type Sentence } from '../../domain/words.ts';

/** What a preview says: the picture that chats and networks show beside a shared address. */

/** One picture. */
export interface Preview {
  /** Its name in addresses, without ending: `instagram/formular`. */
  name: string;
  /** The name of the site, below. */
  site: string;
  /** What it is about, above the board: the name of a guide, or what the site is for. */
  subject: string;
  /** What it belongs to: "Instagram". Left out for parts of the site: then the board says it all. */
  of?: string;
  /** What it says on the board. */
  title: string;
  /** Beside `of`, in a few words: "Schritt 3 von 7". */
  note?: string;
  /** The number of a step: it stands on the board as a way mark. */
  number?: number;
  /** It runs from right to left, as its language does. */
  isMirrored?: true;
  /** Names on boards of their own, for the home page; then the title stands beside them. */
  boards?: readonly string[];
}

/** The words around what it says, in the language of its page. */
export interface PreviewWords {
  signposts: Sentence<'title' | 'names'>;
  within: Sentence<'title' | 'place'>;
}

/** Width and height of a picture in pixels: what networks cut a large preview to. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/**
 * What a picture says to those who do not see it.
 * @param words Sentences for a signpost, and for a title with what it belongs to.
 */
export function previewAlt({ of, title, note, boards }: Preview, words: PreviewWords): string {
  if (boards) return fill(words.signposts, { title, names: boards.join(', ') });
  if (of === undefined) return title;
  return fill(words.within, { title, place: [of, note].filter(Boolean).join(', ') });
}

/**
 * A title below its name: "Instagram: der Nutzung widersprechen" → "Der Nutzung widersprechen".
 * @param name What stands above it already.
 */
export function withoutName(title: string, name: string): string {
  const rest = title.startsWith(`${name}: `) ? title.slice(name.length + 2) : title;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/**
 * The preview of a page: its own, or that of the nearest page above it.
 * @param path Path of the address, with slashes on both ends.
 * @param previews By the addresses of their pages; `/` is among them.
 * @throws Error when there is none for `/`.
 */
export function nearestPreview(path: string, previews: ReadonlyMap<string, Preview>): Preview {
  const own = previews.get(path);
  if (own) return own;
  if (path === '/' || !path.startsWith('/')) throw new Error('There is no preview for the home page.');
  return nearestPreview(path.replace(/[^/]*\/?$/, ''), previews);
}
