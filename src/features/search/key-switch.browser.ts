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
    box.addEventListener('change', () => searchKey.set(!box.checked));
    document.addEventListener(CHANGED, update);
    update();
    line.hidden = false;
  }
}

customElements.define('key-switch', KeySwitch);
