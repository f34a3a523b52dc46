import { element } from '../../browser/dom.ts';
import { CHANGED } from '../../storage/device.ts';
import { searchKey } from './search-key.browser.ts';

/** The switch for the key "/": people who speak to their device may not want it. */
class KeySwitch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    const line = this.querySelector('label');
    if (!box || !line) return;
    const update = (): void => {
      box.checked = !searchKey.isOff();
    };
    const said = element('span', { role: 'status' });
    line.after(said);
    box.addEventListener('change', () => {
      const off = !box.checked;
      searchKey.set(off);
      said.textContent = off && !searchKey.isOff() ? UI.search.keyNotKept : '';
    });
    document.addEventListener(CHANGED, update);
    update();
    line.hidden = false;
  }
}

customElements.define('key-switch', KeySwitch);
