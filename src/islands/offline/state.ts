/** The copy of the site on this device: `remove` is there while there is one. Filled by the scripts that are loaded only then. */
export const copy: { remove?: (() => Promise<void>) | undefined } = {};
