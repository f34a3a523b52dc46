import { entries, ENTRIES_CHANGED } from './entries-store.ts';
import { searchKey } from './search-key.ts';
import { CHANGED, store } from './store.ts';

/** The line in the foot of every page that appears as soon as something is stored, with the button that deletes it. */
class SiteTraces extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      store.erase();
      searchKey.set(false);
      entries.erase();
      const said = this.querySelector('[role="status"]');
      if (said) said.textContent = 'Alles gelöscht. Auf diesem Gerät liegt nichts mehr von dieser Website.';
    });
    document.addEventListener(CHANGED, this.update);
    document.addEventListener(ENTRIES_CHANGED, this.update);
    this.update();
  }

  private readonly update = (): void => {
    const line = this.querySelector('p');
    if (line) line.hidden = !store.leavesTraces && !searchKey.isOff() && entries.read() === null;
  };
}

customElements.define('site-traces', SiteTraces);
