import { fill } from '../../domain/words.ts';
import { element } from '../../browser/dom.ts';
import { addSharing } from './sharing.browser.ts';

/**
 * Upgrades the line that links to a step's own page: share it where the browser can, else copy its address; and its QR
 * code, drawn at build, for going on at the phone.
 */
class ShareStep extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const own = link?.getAttribute('href') ?? '';
    // On the step's own page the line leads back to the guide; what is shared there is the page itself. Nothing of the
    // address the reader came by goes along.
    const isStep = own.startsWith('./');
    const url = new URL(isStep ? own : './', location.href).href;
    const title =
      (this.closest('.step')?.querySelector('h2') ?? document.querySelector('h1'))?.textContent ?? '';
    // Of many such links on a page each says what it opens.
    if (isStep && link) link.ariaLabel = `${link.textContent}: ${title}`;
    const said = addSharing(this, url, title, UI.sharing.shareStep, UI.sharing.copyStep);
    this.append(qrCode(`${url}qr.svg`, title), said);
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
