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
