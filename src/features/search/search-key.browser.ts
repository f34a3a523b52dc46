import { announce, device, OURS } from '../../storage/device.ts';

/**
 * The key "/" leads to the search from everywhere. Keys without Ctrl or Alt can hit people who speak to their device
 * (WCAG 2.1.4), so the search page has a switch for it.
 */
const KEY = `${OURS}-taste`;
const WRITING = 'input, textarea, select, [contenteditable]';

export const searchKey = {
  /** Whether the key is switched off on this device. */
  isOff: (): boolean => device.read(KEY) === 'aus',
  /** Switches the key off or on again, on this device; on leaves nothing behind. */
  set(off: boolean): void {
    if (off) device.write(KEY, 'aus');
    else device.erase(KEY);
    announce();
  },
};

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if ((event.target as Element).closest?.(WRITING) || searchKey.isOff()) return;
  event.preventDefault();
  const field = document.getElementById('q');
  if (field) field.focus();
  else document.querySelector<HTMLElement>('.site-head .find')?.click();
});
