import { copyAddress, offerAddress } from './copy.browser.ts';

/** Some sheets never open and never say so: after so many milliseconds there is another way. */
const PATIENCE = 5000;
let waiting = 0;

/**
 * Opens the device's own sheet for sharing; where that fails, copies the address.
 * @param said Where to say it: an element with role="status".
 */
export async function share(title: string, url: string, said: HTMLElement): Promise<void> {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => offerAddress(UI.sharing.nothingOpened, url, said), PATIENCE);
  let wrong: string | undefined;
  try {
    await navigator.share({ title, url });
  } catch (error) {
    wrong = error instanceof Error ? error.name : 'unknown';
  }
  // The sheet of an earlier tap is still open: it goes on, and so does the waiting.
  if (wrong === 'InvalidStateError') return;
  clearTimeout(waiting);
  said.replaceChildren();
  // Who closes the sheet has decided; everything else is a failure and gets the other way.
  if (wrong && wrong !== 'AbortError') await copyAddress(url, said);
}
