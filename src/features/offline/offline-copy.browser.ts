import { fill } from '../../domain/words.ts';
import { inWords } from '../../domain/dates.ts';
import { CHANGED } from '../../storage/device.ts';
import { load } from '../../browser/load.ts';
import { copy } from './state.browser.ts';

/** The button on the page about data that keeps the pages on this device, and later removes them. */
class OfflineCopy extends HTMLElement {
  private readonly button = this.querySelector('button') as HTMLButtonElement;
  private readonly said = this.querySelector('[role="status"]') as HTMLElement;
  /** Whether the button offers to delete. */
  private removes = false;

  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) {
      this.button.hidden = true;
      this.said.textContent = UI.offline.unable;
      return;
    }
    this.button.addEventListener('click', () => void this.act());
    document.addEventListener(CHANGED, this.show);
    this.show();
    // Another tab may have kept or removed the pages meanwhile.
    for (const event of ['visibilitychange', 'focus', 'pageshow'])
      addEventListener(event, () => void this.look().catch(() => undefined));
  }

  /** Loads what knows more only when the browser's answer is another than the button's. */
  private async look(): Promise<void> {
    if (this.isBusy || Boolean(await navigator.serviceWorker.getRegistration()) === this.removes) return;
    const { look } = await load(() => import('./offline.lazy.ts'));
    await look();
  }

  private get isBusy(): boolean {
    return this.button.ariaDisabled === 'true';
  }

  private readonly show = (): void => {
    if (this.isBusy) return;
    const removes = Boolean(copy.remove);
    this.button.textContent = removes ? UI.offline.remove : UI.offline.keep;
    // What was said about the other state is over.
    if (removes !== this.removes) this.said.textContent = '';
    if (copy.built && !this.said.textContent)
      this.said.textContent = fill(UI.offline.kept, { day: inWords(copy.built, UI.dates) });
    this.removes = removes;
  };

  private async act(): Promise<void> {
    if (this.isBusy) return;
    this.button.ariaDisabled = 'true';
    this.said.textContent = copy.remove ? UI.offline.removing : UI.offline.loading;
    const outcome = await (copy.remove ? this.erase(copy.remove) : this.load());
    this.button.ariaDisabled = null;
    this.show();
    this.said.textContent = outcome;
  }

  private async erase(remove: () => Promise<void>): Promise<string> {
    await remove();
    return UI.offline.removed;
  }

  private async load(): Promise<string> {
    try {
      const { keep } = await load(() => import('./offline.lazy.ts'));
      await keep();
      return UI.offline.done;
    } catch {
      return UI.offline.failed;
    }
  }
}

customElements.define('offline-copy', OfflineCopy);
