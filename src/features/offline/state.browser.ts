import { register } from '../../storage/device.ts';

/**
 * The copy of the site on this device: `remove` is there while there is one, `built` is the day on which it was built,
 * `YYYY-MM-DD`. Filled by the scripts that are loaded only then.
 */
export const copy: { remove?: (() => Promise<void>) | undefined; built?: string | undefined } = {};

register({ eraser: () => copy.remove });
