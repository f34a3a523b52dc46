import { inWords } from '../../domain/dates.ts';
import { addressOf, cleanEntry } from './letter.ts';

/** What something is entered into. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What entries read like in the letter: as the page was written, though the browser may have translated the form. */
export class Choices {
  private readonly root: HTMLElement;
  /** The words of options, before the browser may have translated them. */
  private readonly options: Map<HTMLOptionElement, string>;

  /** @param root What the fields stand in. */
  constructor(root: HTMLElement) {
    this.root = root;
    this.options = new Map(
      [...root.querySelectorAll('option')].map((option) => [option, option.text.trim()]),
    );
  }

  /** The authority that is chosen: where an e-mail goes, then its address. Empty while none is. */
  get authority(): string[] {
    const option = this.root.querySelector<HTMLOptionElement>('[data-kind="authority"] :checked');
    return option?.value ? addressOf(this.options.get(option) ?? '', AUTHORITIES[option.value] ?? []) : [];
  }

  /** @param entry What counts of what stands in the field: `YYYY-MM-DD` in a field for a day. */
  inWords(field: Field, entry: string): string {
    if (field.dataset['kind'] === 'day') return entry && inWords(entry, UI.dates);
    if (!(field instanceof HTMLSelectElement)) return cleanEntry(entry);
    if (field.dataset['kind'] === 'authority') return this.authority.slice(1).join('\n');
    const [option] = field.selectedOptions;
    return (field.value && option && this.options.get(option)) || '';
  }
}
