import { CHANGED, device } from './device.ts';
import { copy } from './offline/state.ts';

/** The line in the foot of every page that appears as soon as something is stored, with the button that deletes it. */
class SiteTraces extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', async () => {
      device.eraseAll();
      await copy.remove?.();
      const said = this.querySelector('[role="status"]');
      if (said) said.textContent = 'Alles gelöscht. Auf diesem Gerät liegt nichts mehr von dieser Website.';
    });
    document.addEventListener(CHANGED, this.update);
    this.update();
  }

  private readonly update = (): void => {
    const line = this.querySelector('p');
    if (line) line.hidden = device.ours().length === 0 && !copy.remove;
  };
}

customElements.define('site-traces', SiteTraces);
