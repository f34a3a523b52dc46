import { CHANGED, device } from './device.ts';

/** The line in the foot of every page that appears as soon as something is stored, with the button that deletes it. */
class SiteTraces extends HTMLElement {
  private readonly said = this.querySelector<HTMLElement>('[role="status"]');

  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', async () => {
      await device.eraseAll();
      if (!this.said) return;
      this.said.textContent = UI.storage.erased;
      this.said.tabIndex = -1;
      this.said.focus();
    });
    document.addEventListener(CHANGED, this.update);
    this.update();
  }

  private readonly update = (): void => {
    const line = this.querySelector('p');
    if (!line || !this.said) return;
    line.hidden = !device.isUsed();
    if (!line.hidden) this.said.textContent = '';
  };
}

customElements.define('site-traces', SiteTraces);
