import { button, element } from '../browser/dom.ts';
import { Follower } from '../browser/follower.ts';
import { device } from './device.ts';

/** The line in the foot of every page that appears as soon as something is stored, with the button that deletes it. */
class SiteTraces extends Follower {
  private readonly said = element('p', { role: 'status', tabindex: '-1' });
  private readonly line = element(
    'p',
    {},
    `${UI.storage.used} `,
    button(UI.storage.erase, () => void this.erase()),
  );

  override connectedCallback(): void {
    this.append(this.line, this.said);
    super.connectedCallback();
  }

  private async erase(): Promise<void> {
    await device.eraseAll();
    this.said.textContent = UI.storage.erased;
    this.said.focus();
  }

  protected update(): void {
    this.line.hidden = !device.isUsed();
    if (!this.line.hidden) this.said.textContent = '';
  }
}

customElements.define('site-traces', SiteTraces);
