import { element } from '../../browser/dom.ts';
import { addSharing } from './sharing.browser.ts';

/**
 * Shares a place of the site: with the attribute `to` the page that it stands on, else what the link in it leads to, else
 * the section that it stands in, or whose heading it follows.
 */
class ShareLink extends HTMLElement {
  connectedCallback(): void {
    const { address, title } = this.place();
    // Nothing of the address the reader came by goes along.
    const { href } = new URL(address, location.origin + location.pathname);
    const isPage = this.hasAttribute('to');
    const share = isPage ? UI.sharing.page : UI.sharing.place;
    const said = addSharing(this, href, title, share, UI.sharing.copy);
    // Of many such buttons on a page each says what it shares.
    if (!isPage) this.querySelector('button')?.append(element('span', { class: 'sr-only' }, `: ${title}`));
    this.append(' ', said);
  }

  private place(): { address: string; title: string } {
    const page = this.getAttribute('to');
    if (page) return { address: page, title: document.querySelector('h1')?.textContent ?? '' };
    const link = this.querySelector('a');
    if (link)
      return {
        address: link.getAttribute('href') ?? '',
        title: (link.querySelector('.sr-only')?.textContent ?? '').replace(/^: /, ''),
      };
    const section = this.closest('section[id], details[id]') ?? this.previousElementSibling;
    const heading = section?.querySelector('h3') ?? section;
    return { address: `#${section?.id ?? ''}`, title: heading?.textContent ?? '' };
  }
}

customElements.define('share-link', ShareLink);
