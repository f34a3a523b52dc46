/** The site's addresses: a promise. Once public they stay, or redirect. Typed here and nowhere else. */

/** The guide of a platform: `/instagram/`. */
export const guideAddress = (platform: string): string => `/${platform}/`;

/** A step inside its guide: `/instagram/#formular`. */
export const stepInGuide = (platform: string, step: string): string => `/${platform}/#${step}`;

/** A step as a page of its own: `/instagram/formular/`. */
export const stepAddress = (platform: string, step: string): string => `/${platform}/${step}/`;

export const searchAddress = '/suche/';

/** Pages about the site, in the order of the footer. */
export const aboutAddresses = [
  { address: '/ueber/', label: 'Über diese Seite' },
  { address: '/impressum/', label: 'Impressum' },
  { address: '/datenschutz/', label: 'Datenschutz' },
  { address: '/barrierefreiheit/', label: 'Barrierefreiheit' },
] as const;

/** For people who work on the site: every component on one page. Not indexed, not listed. */
export const kitchenSinkAddress = '/bausteine/';

/**
 * Whether a page belongs into the sitemap: pages that are their own canonical. A step's canonical is its guide; the
 * list of components is for people who work on the site.
 * @param path Path of the address, with slashes on both ends.
 */
export function isListed(path: string): boolean {
  const depth = path.split('/').filter(Boolean).length;
  return depth < 2 && path !== kitchenSinkAddress && path !== '/404/';
}
