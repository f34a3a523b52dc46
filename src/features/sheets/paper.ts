import { escapeHtml } from '../../markdown/markup.ts';

/** What stands on paper, where nothing can be tapped on. */

/**
 * An address as one reads it out or types it: "example.org/instagram/".
 * @param path Path of the address, with slashes on both ends.
 * @param site Public address of the site.
 */
export function spokenAddress(path: string, site: URL | undefined): string {
  const { host, pathname } = new URL(path, site);
  return `${host}${pathname === '/' ? '' : pathname}`;
}

/**
 * Words with addresses in them, as HTML: these break between their parts.
 * @param isFromRight Whether the words are written from right to left: addresses keep their own direction among them.
 */
export const breaking = (text: string, isFromRight: boolean): string =>
  escapeHtml(text).replaceAll(/\S*\/\S*/g, (address) => {
    const broken = address.replaceAll('/', '/<wbr>');
    return isFromRight ? `<bdi>${broken}</bdi>` : broken;
  });
