import { copyText } from '../sharing/copy.browser.ts';

/** Copies the text beside its button, and says how that went. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const [field, said] = [this.querySelector('textarea'), this.querySelector('[role="status"]')];
    if (!field || !said) return;
    said.textContent = (await copyText(field.value)) ? UI.copies.copied : UI.copies.notCopied;
  }
}

customElements.define('copy-text', CopyText);
