import { shareAddress } from '../domain/share.ts';
import { copyAddress } from './copy.ts';
import { button, element } from './dom.ts';

/**
 * Upgrades the line that links to a step's own page: share it where the browser can, else copy its address; and its QR
 * code, drawn at build, for going on at the phone.
 */
class ShareStep extends HTMLElement {
  connectedCallback(): void {
    const own = this.querySelector('a')?.getAttribute('href') ?? './';
    // On the step's own page the line leads back to the guide; what is shared there is the page itself.
    const step = own.startsWith('./') ? own : './';
    const title =
      (this.closest('.step')?.querySelector('h2') ?? document.querySelector('h1'))?.textContent ?? '';
    const said = element('span', { role: 'status' });
    const share = typeof navigator.share === 'function';
    const deed = async (): Promise<void> => {
      const url = shareAddress(location.href, step);
      if (!share) return copyAddress(url, said);
      try {
        await navigator.share({ title, url });
      } catch (error) {
        // Who closes the sheet has decided; everything else is a failure and gets the other way.
        if ((error as { name?: string }).name !== 'AbortError') await copyAddress(url, said);
      }
    };
    this.append(
      ' ',
      button(share ? 'Diesen Schritt teilen' : 'Link zu diesem Schritt kopieren', () => void deed()),
      this.qrCode(step, title),
      said,
    );
  }

  private qrCode(step: string, title: string): HTMLDetailsElement {
    const image = element('img', {
      src: new URL('qr.svg', new URL(step, location.href)).pathname,
      alt: `QR-Code mit der Adresse dieses Schritts: ${title}`,
      loading: 'lazy',
      width: '200',
      height: '200',
    });
    return element(
      'details',
      {},
      element('summary', {}, 'Auf dem Handy weitermachen'),
      element('p', {}, 'Richte die Kamera deines Handys auf dieses Bild.'),
      image,
    );
  }
}

customElements.define('share-step', ShareStep);
