/** What is between these runs from left to right, whatever stands around it (Unicode, UAX 9). */
const [FROM_LEFT, ENDS] = ['\u2066', '\u2069'];

/** What stands on paper, where nothing can be tapped on. */

/**
 * An address as one reads it out or types it: "example.org/instagram/".
 * @param path Path of the address, with slashes on both ends.
 * @param site Public address of the site.
 * @param isFromRight Whether it stands among words that run from right to left.
 */
export function spokenAddress(path: string, site: URL | undefined, isFromRight = false): string {
  const { host, pathname } = new URL(path, site);
  const address = `${host}${pathname === '/' ? '' : pathname}`;
  return isFromRight ? `${FROM_LEFT}${address}${ENDS}` : address;
}
