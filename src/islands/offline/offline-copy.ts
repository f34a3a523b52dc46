import { CHANGED } from '../device.ts';
import { copy } from './state.ts';

/** The button on the page about data that keeps the pages on this device, and later removes them. */
class OfflineCopy extends HTMLElement {
  private readonly button = this.querySelector('button') as HTMLButtonElement;
  private readonly said = this.querySelector('[role="status"]') as HTMLElement;

  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) {
      this.button.hidden = true;
      this.said.textContent =
        'Dieser Browser kann das nicht. Öffne die Seite in Safari, Chrome oder Firefox, oder drucke die Anleitung.';
      return;
    }
    this.button.addEventListener('click', () => void this.act());
    document.addEventListener(CHANGED, this.show);
    this.show();
  }

  private readonly show = (): void => {
    this.button.textContent = copy.remove ? 'Aufgehobene Seiten löschen' : 'Seiten auf diesem Gerät aufheben';
  };

  private async act(): Promise<void> {
    if (this.button.ariaDisabled === 'true') return;
    this.button.ariaDisabled = 'true';
    this.said.textContent = copy.remove ? 'Wird gelöscht …' : 'Wird geladen …';
    this.said.textContent = await (copy.remove ? this.erase(copy.remove) : this.load());
    this.button.ariaDisabled = null;
    this.show();
  }

  private async erase(remove: () => Promise<void>): Promise<string> {
    await remove();
    return 'Gelöscht. Die Seiten brauchen wieder Internet.';
  }

  private async load(): Promise<string> {
    try {
      const { keep } = await import('./offline.ts');
      await keep();
      return 'Fertig. Diese Seiten öffnen sich jetzt auch ohne Internet. Auf einem fremden Gerät lösche sie wieder.';
    } catch {
      return 'Das hat nicht geklappt. Vielleicht fehlt Platz oder das Internet, oder der Browser lässt es nicht zu. Gespeichert ist nichts.';
    }
  }
}

customElements.define('offline-copy', OfflineCopy);
