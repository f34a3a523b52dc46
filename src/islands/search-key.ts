import { searchField } from '../domain/addresses.ts';
import { CHANGED } from './store.ts';

/**
 * The key "/" leads to the search from everywhere. Keys without Ctrl or Alt can hit people who speak to their device
 * (WCAG 2.1.4), so the search page has a switch for it.
 */
const KEY = 'widerspruch-wegweiser-taste';
const WRITING = 'input, textarea, select, [contenteditable]';

/** Whether the key is switched off on this device. */
function isOff(): boolean {
  try {
    return localStorage.getItem(KEY) === 'aus';
  } catch {
    return false;
  }
}

export const searchKey = {
  isOff,
  /** Switches the key off or on again, on this device; on leaves nothing behind. */
  set(off: boolean): void {
    try {
      if (off) localStorage.setItem(KEY, 'aus');
      else localStorage.removeItem(KEY);
    } catch {
      // Storage is denied: the key stays as it is.
    }
    document.dispatchEvent(new CustomEvent(CHANGED));
  },
};

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if ((event.target as Element).closest?.(WRITING) || isOff()) return;
  event.preventDefault();
  const field = document.getElementById('q');
  if (field) field.focus();
  else location.assign(searchField);
});
