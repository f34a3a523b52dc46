import { copyAddress, offerAddress } from './copy.browser.ts';
import { fill } from '../../domain/words.ts';
import { button, element } from '../../browser/dom.ts';

/** Some sheets never open and never say so: after so many milliseconds there is another way. */
const PATIENCE = 5000;

/**
 * Upgrades the line that links to a step's own page: share it where the browser can, else copy its address; and its QR
 * code, drawn at build, for going on at the phone.
 */
class ShareStep extends HTMLElement {
  private readonly said = element('span', { role: 'status' });
  private waiting = 0;

  connectedCallback(): void {
    const own = this.querySelector('a')?.getAttribute('href') ?? '';
    // On the step's own page the line leads back to the guide; what is shared there is the page itself. Nothing of the
    // address the reader came by goes along.
    const url = new URL(own.startsWith('./') ? own : './', location.href).href;
    const title =
      (this.closest('.step')?.querySelector('h2') ?? document.querySelector('h1'))?.textContent ?? '';
    const share = typeof navigator.share === 'function';
    this.append(
      ' ',
      button(
        share ? UI.sharing.shareStep : UI.sharing.copyStep,
        () => void (share ? this.share(title, url) : copyAddress(url, this.said)),
      ),
      qrCode(new URL('qr.svg', url).pathname, title),
      this.said,
    );
  }

  private async share(title: string, url: string): Promise<void> {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => offerAddress(UI.sharing.nothingOpened, url, this.said), PATIENCE);
    let wrong: string | undefined;
    try {
      await navigator.share({ title, url });
    } catch (error) {
      wrong = error instanceof Error ? error.name : 'unknown';
    }
    // The sheet of an earlier tap is still open: it goes on, and so does the waiting.
    if (wrong === 'InvalidStateError') return;
    clearTimeout(this.waiting);
    this.said.replaceChildren();
    // Who closes the sheet has decided; everything else is a failure and gets the other way.
    if (wrong && wrong !== 'AbortError') await copyAddress(url, this.said);
  }
}

function qrCode(src: string, title: string): HTMLDetailsElement {
  return element(
    'details',
    {},
    element('summary', {}, UI.sharing.onPhone),
    element('p', {}, UI.sharing.camera),
    element('img', {
      src,
      alt: fill(UI.sharing.code, { title }),
      loading: 'lazy',
      width: '200',
      height: '200',
    }),
  );
}

customElements.define('share-step', ShareStep);
