import { copyAddress } from './copy.browser.ts';
import { button, element } from '../../browser/dom.ts';
import { load } from '../../browser/load.ts';

/** What opens the device's own sheet. */
const sheet = () => load(() => import('./share.lazy.ts'));

/**
 * Adds a button to a line that leads to a place: share it where the browser can, else copy its address. What opens the
 * sheet is loaded when a finger or the focus comes near.
 * @param url The whole address. @param title What is shared.
 * @param share What the button says. @param copy The same where nothing can be shared.
 * @returns Where it is said how that went; to be put into the line.
 */
export function addSharing(
  line: HTMLElement,
  url: string,
  title: string,
  share: string,
  copy: string,
): HTMLElement {
  const said = element('span', { role: 'status' });
  const copied = () => copyAddress(url, said);
  // Browsers in which nothing can be shared lack the function.
  const canShare = 'share' in navigator;
  const deed = button(
    canShare ? share : copy,
    () => void (canShare ? sheet().then((open) => open.share(title, url, said), copied) : copied()),
  );
  if (canShare) deed.onpointerenter = deed.onfocus = () => void sheet().catch(() => undefined);
  line.append(' ', deed);
  return said;
}
