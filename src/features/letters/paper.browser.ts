import { isChosen } from './letter.ts';

/** The letter as it stands on the page: it is filled in, and read as text. */
export class Paper {
  private readonly root: HTMLElement;
  private readonly blanks: Map<HTMLElement, string>;
  /** Whom the letter is for, where a choice may have somebody else. */
  private readonly addressee: string | undefined;

  /** @param root What the paper stands in. Its parts go by their classes: `sender`, `to`, `date`, `subject`, `text`, `sign-off`. */
  constructor(root: HTMLElement) {
    this.root = root;
    this.blanks = new Map(this.all('[data-blank]').map((blank) => [blank, blank.textContent.trim()]));
    if (root.querySelector('option[data-to]')) this.addressee = this.textOf('to');
  }

  private all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /**
   * Writes words into the blanks, and leaves out what does not apply.
   * @param words By blank. @param chosen By field with a choice. @param touched Whether anything was entered.
   */
  fill(words: Record<string, string>, chosen: Record<string, string>, touched: boolean): void {
    for (const [blank, label] of this.blanks) {
      const text = words[blank.dataset['blank'] ?? ''] ?? '';
      const shown = text || label;
      blank.classList.toggle('filled', text !== '');
      if (blank.textContent !== shown) blank.textContent = shown;
    }
    for (const paragraph of this.all('.text, .line')) {
      const needs = (paragraph.dataset['needs'] ?? '').split(' ').filter(Boolean);
      const when = paragraph.dataset['when'] ?? '';
      paragraph.hidden = !isChosen(when, chosen) || (touched && needs.some((id) => !words[id]));
      paragraph.classList.toggle('chosen', when !== '' && (when.split('=')[0] ?? '') in chosen);
    }
  }

  /** Addresses the letter to somebody else; to its own addressee when nobody is given. */
  address(other: string | undefined): void {
    const lines = this.root.querySelector('.to');
    if (lines && this.addressee) lines.textContent = other ?? this.addressee;
  }

  /** The text of a part of the letter; blanks that are left become lines. */
  textOf(part: string): string {
    return this.all(`.${part}`)
      .filter((paragraph) => !paragraph.hidden)
      .map((paragraph) => {
        const lines = [...paragraph.querySelectorAll<HTMLElement>('.line')].filter(({ hidden }) => !hidden);
        return (lines.length > 0 ? lines : [paragraph]).map(plain).join('\n');
      })
      .join('\n\n');
  }

  /** What goes into a mail: the text and who wrote it. */
  mailText(): string {
    return [
      this.textOf('text'),
      this.textOf('sign-off'),
      this.textOf('sender').split('\n').slice(1).join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n');
  }

  /** The whole letter as plain text. */
  wholeText(): string {
    if (this.root.querySelector('.sheet')) {
      const rows = this.all('.paper dl > div').map(
        (row) =>
          `${row.querySelector('dt')?.textContent.trim()}: ${plain(row.querySelector('dd') as HTMLElement)}`,
      );
      return [this.textOf('subject'), ...rows].filter(Boolean).join('\n');
    }
    return ['sender', 'to', 'date', 'subject', 'text', 'sign-off']
      .map((part) => this.textOf(part))
      .filter(Boolean)
      .join('\n\n');
  }
}

/** The text of an element, with a line and a name for each blank that is left. */
function plain(part: Element): string {
  return [...part.childNodes]
    .map((node) => {
      if (!(node instanceof HTMLElement) || !node.matches('.blank')) return node.textContent ?? '';
      return node.matches('.filled') ? node.textContent : `____________ (${node.textContent})`;
    })
    .join('')
    .trim();
}
