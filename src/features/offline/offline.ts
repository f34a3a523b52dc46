import { faqAddress, isListed, offlinePageAddress } from '../../domain/addresses.ts';

/** What a reader who asks for it gets to keep for reading without network, and what answers for the rest. */

/** A file on the reader's device: its address, and what tells one version of it from the next. */
export interface KeptFile {
  url: string;
  revision: string;
}

/**
 * Whether a page is kept: the whole site, but for pages whose text stands in a page above them (steps and single
 * questions). The same for every reader, so that it does not tell what someone has read.
 * @param path Path of the address, with slashes on both ends.
 * @param platforms Ids of the platforms.
 */
export const isKept = (path: string, platforms: readonly string[]): boolean =>
  path === offlinePageAddress ||
  (isListed(path, platforms) && (path === faqAddress || !path.startsWith(faqAddress)));

/**
 * The kept page that answers for one that is not kept: a step's or a question's text stands in the page above it.
 * @param path Path of the wanted address, without query and fragment.
 * @param kept Addresses of the kept pages.
 * @returns A kept address, with a fragment where the text is a part of its page; undefined when there is none. Never the
 *   wanted address: whoever was led there would be led there again.
 */
export function keptInstead(path: string, kept: ReadonlySet<string>): string | undefined {
  const page = path.endsWith('/') ? path : `${path}/`;
  if (kept.has(page)) return page === path ? undefined : page;
  const [, above = '', part = ''] = /^(\/.+\/)([^/]+)\/$/.exec(page) ?? [];
  return kept.has(above) ? `${above}#${part}` : undefined;
}
