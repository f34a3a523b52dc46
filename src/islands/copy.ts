import { element } from './dom.ts';

/**
 * Copies text. Browsers inside apps often know only the old way.
 * @returns Whether the text is on the clipboard.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = element('textarea', { class: 'sr-only' });
    field.value = text;
    const before = document.activeElement;
    document.body.append(field);
    field.select();
    let copied = false;
    try {
      // Deprecated, and the only way inside some apps.
      copied = (document as { execCommand(command: string): boolean }).execCommand('copy');
    } catch {
      copied = false;
    }
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return copied;
  }
}

/**
 * Copies an address and says how that went; where copying is impossible, shows the address to select by hand.
 * @param said Where to say it: an element with role="status".
 */
export async function copyAddress(address: string, said: HTMLElement): Promise<void> {
  if (await copyText(address)) {
    said.replaceChildren('Link kopiert.');
    return;
  }
  const field = element('input', {
    readonly: '',
    class: 'address-field',
    'aria-label': 'Adresse zum Markieren',
  });
  field.value = address;
  said.replaceChildren('Kopieren geht hier nicht. Markiere die Adresse: ', field);
  field.focus();
  field.select();
}
