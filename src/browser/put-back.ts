import { CHANGED } from '../storage/device.ts';

/** What a page writes beside its address into the history of its tab: nothing of what was entered. */
const MARK = 'kept';

/**
 * Browsers put back what stood in the fields of a page that they build again, some whatever `autocomplete` says. What was
 * kept is the device's to tell: it may have been changed or deleted meanwhile.
 * @param isKept Whether fields hold what was kept.
 * @param renew Called when such fields have been put back: they are to hold what is kept now.
 */
export function watchPutBack(isKept: () => boolean, renew: () => void): void {
  const wasKept = history.state === MARK;
  const mark = (): void => {
    if (isKept() !== (history.state === MARK)) history.replaceState(isKept() ? MARK : null, '');
  };
  for (const event of [CHANGED, 'input', 'focusout']) document.addEventListener(event, mark);
  // Each fragment is an entry of its own.
  addEventListener('hashchange', mark);
  mark();
  if (!wasKept) return;
  if (document.readyState === 'complete') renew();
  else addEventListener('pageshow', renew, { once: true });
}
