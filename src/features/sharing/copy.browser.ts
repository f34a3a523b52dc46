import { element } from '../../browser/dom.ts';

/** Some browsers neither copy nor refuse: after so many milliseconds the answer counts as no. */
const PATIENCE = 2000;

/**
 * Copies text. Browsers inside apps often know only the old way.
 * @returns Whether the text is on the clipboard; there is an answer in any case.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Promise.race([
      navigator.clipboard.writeText(text),
      new Promise((_, refuse) => setTimeout(refuse, PATIENCE)),
    ]);
    return true;
  } catch {
    const field = element('textarea', { class: 'sr-only' });
    field.value = text;
    const before = document.activeElement;
    document.body.append(field);
    field.select();
    try {
      // Deprecated, and the only way inside some apps.
      return (document as { execCommand(command: string): boolean }).execCommand('copy');
    } catch {
      return false;
    } finally {
      field.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    }
  }
}

/**
 * Copies an address and says how that went; where copying is impossible, shows the address to select by hand.
 * @param said Where to say it: an element with role="status".
 */
export async function copyAddress(address: string, said: HTMLElement): Promise<void> {
  if (await copyText(address)) {
    said.replaceChildren(UI.sharing.copied);
    return;
  }
  const field = offerAddress(UI.sharing.noCopy, address, said);
  field.focus();
  field.select();
}

/**
 * Shows an address to select by hand.
 * @param why What happened or did not.
 * @returns The field with the address.
 */
export function offerAddress(why: string, address: string, said: HTMLElement): HTMLInputElement {
  const field = element('input', {
    readonly: '',
    class: 'address-field',
    'aria-label': UI.sharing.field,
  });
  field.value = address;
  said.replaceChildren(`${why} ${UI.sharing.select} `, field);
  return field;
}
