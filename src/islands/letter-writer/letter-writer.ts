import { dayInBerlin } from '../../domain/days.ts';
import { parseEntries, serializeEntries } from '../../domain/entries.ts';
import {
  cleanEntry,
  computedBlanks,
  dayInLetter,
  isChosen,
  LONGEST_MAIL_ADDRESS,
  mailAddress,
  tooEarly,
} from '../../domain/letter.ts';
import { copyText } from '../copy.ts';
import { CHANGED } from '../device.ts';
import { element } from '../dom.ts';
import { entries } from '../entries-store.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Fills in a letter while someone types. Everything stays in this element: no request, nothing in the address, nothing
 * stored before the reader asks. Attributes: `data-format`, `data-mail`, `data-file` (name of the text file).
 */
class LetterWriter extends HTMLElement {
  private readonly fields = [...this.querySelectorAll<Field>('[data-field]')];
  private readonly blanks = [...this.querySelectorAll<HTMLElement>('[data-blank]')];
  private readonly labels = new Map(this.blanks.map((blank) => [blank, blank.textContent.trim()]));
  private readonly early = element('p', { role: 'status', class: 'hint' });
  private readonly said = this.querySelector('[role="status"]') as HTMLElement;
  /** The letter's own addressee, where some choice has another. */
  private readonly addressee = this.querySelector('option[data-to]') && this.textOf('to');

  connectedCallback(): void {
    for (const field of this.fields) field.addEventListener('input', () => this.changed());
    this.on('copy', () => void this.copy());
    this.on('print', () => print());
    this.on('file', () => this.save());
    this.on('keep', () => this.toggleKeeping());
    this.on('empty', () => this.empty());
    document.addEventListener(CHANGED, this.showKeeping);
    addEventListener('hashchange', this.choose);
    if (this.querySelector('.letter [data-blank="antwort-bis"]'))
      this.querySelector('[data-field="abgeschickt"]')?.after(this.early);
    this.fill(parseEntries(entries.read() ?? '') ?? {});
    this.choose();
    this.showKeeping();
    this.update();
  }

  disconnectedCallback(): void {
    document.removeEventListener(CHANGED, this.showKeeping);
    removeEventListener('hashchange', this.choose);
  }

  private deed(name: string): HTMLElement | null {
    return this.querySelector(`[data-deed="${name}"]`);
  }
  private on(name: string, deed: () => void): void {
    this.deed(name)?.addEventListener('click', deed);
  }

  private fill(kept: Record<string, string>): void {
    for (const field of this.fields) {
      const entry = kept[field.dataset['field'] ?? ''];
      if (entry !== undefined) field.value = entry;
    }
  }

  /** A link may name the authority: `/schreiben/beschwerde/#nw`. */
  private readonly choose = (): void => {
    const wanted = location.hash.slice(1);
    const select = this.querySelector<HTMLSelectElement>('select[data-kind="authority"]');
    if (![...(select?.options ?? [])].some(({ value }) => value && value === wanted) || !select) return;
    select.value = wanted;
    this.update();
  };

  private changed(): void {
    this.update();
    if (entries.read()) entries.keep(serializeEntries(this.raw()));
  }

  /** What stands in the fields. */
  private raw(): Record<string, string> {
    return Object.fromEntries(this.fields.map((field) => [field.dataset['field'] ?? '', field.value]));
  }

  /** Writes what was entered into the letter, and leaves out what does not apply. */
  private update(): void {
    const raw = this.raw();
    const words: Record<string, string> = computedBlanks(raw['abgeschickt'] ?? '', dayInBerlin(Date.now()));
    const early = tooEarly(raw['abgeschickt'] ?? '', dayInBerlin(Date.now()));
    if (this.early.textContent !== early) this.early.textContent = early;
    const chosen: Record<string, string> = {};
    for (const field of this.fields) {
      const id = field.dataset['field'] ?? '';
      words[id] = wordsOf(field);
      if (field.dataset['kind'] === 'choice' && field.value) chosen[id] = field.value;
    }
    const touched = this.fields.some((field) => field.value.trim() !== '');
    for (const blank of this.blanks) {
      const text = words[blank.dataset['blank'] ?? ''] ?? '';
      const shown = text || (this.labels.get(blank) ?? '');
      blank.classList.toggle('filled', text !== '');
      if (blank.textContent !== shown) blank.textContent = shown;
    }
    for (const paragraph of this.querySelectorAll<HTMLElement>('[data-part="text"]')) {
      const needs = (paragraph.dataset['needs'] ?? '').split(' ').filter(Boolean);
      const when = paragraph.dataset['when'] ?? '';
      paragraph.hidden = !isChosen(when, chosen) || (touched && needs.some((id) => !words[id]));
      paragraph.classList.toggle('chosen', when !== '' && (when.split('=')[0] ?? '') in chosen);
    }
    const address = this.querySelector('[data-part="to"]');
    if (address && this.addressee)
      address.textContent =
        this.querySelector<HTMLOptionElement>('option[data-to]:checked')?.dataset['to'] ?? this.addressee;
    const mail = this.deed('mail') as HTMLAnchorElement | null;
    if (!mail) return;
    mail.href = mailAddress(this.to(), this.textOf('subject'), this.mailText());
    const long = mail.href.length > LONGEST_MAIL_ADDRESS;
    mail.title = long
      ? 'Der Text ist lang: Manche E-Mail-Programme öffnen ihn nicht ganz. Dann kopiere ihn.'
      : '';
  }

  /** Where an e-mail goes: to the chosen authority, to the letter's own address, or to whom the mail program asks for. */
  private to(): string {
    const select = this.querySelector<HTMLSelectElement>('select[data-kind="authority"]');
    return select?.selectedOptions[0]?.dataset['mail'] ?? this.dataset['mail'] ?? '';
  }

  /** The text of a part of the letter; blanks that are left become lines. */
  private textOf(part: string): string {
    return [...this.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)]
      .filter((paragraph) => !paragraph.hidden)
      .map((paragraph) => {
        const lines = [...paragraph.querySelectorAll('.line')];
        return (lines.length > 0 ? lines : [paragraph]).map(plain).join('\n');
      })
      .join('\n\n');
  }

  private mailText(): string {
    return [
      this.textOf('text'),
      this.textOf('sign-off'),
      this.textOf('sender').split('\n').slice(1).join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n');
  }

  /** The whole letter as plain text. */
  private wholeText(): string {
    if (this.dataset['format'] === 'sheet') {
      const rows = [...this.querySelectorAll('.paper dl > div')].map(
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

  private async copy(): Promise<void> {
    this.said.textContent = (await copyText(this.wholeText()))
      ? 'Text kopiert. Füg ihn dort ein, wo du ihn brauchst.'
      : 'Kopieren geht hier nicht. Markiere den Text mit dem Finger oder der Maus.';
  }

  private save(): void {
    const url = URL.createObjectURL(new Blob([`\uFEFF${this.wholeText()}\n`], { type: 'text/plain' }));
    element('a', { href: url, download: `${this.dataset['file'] ?? 'schreiben'}.txt` }).click();
    URL.revokeObjectURL(url);
    this.said.textContent =
      'Datei gesichert. Kommt keine Datei an, kopiere den Text oder öffne die Seite in Safari, Chrome oder Firefox.';
  }

  private toggleKeeping(): void {
    if (entries.read()) {
      entries.erase();
      this.said.textContent = 'Gelöscht. Die Angaben stehen noch hier, bis du die Seite schließt.';
    } else {
      this.said.textContent = entries.keep(serializeEntries(this.raw()))
        ? 'Gemerkt. Andere Schreiben übernehmen gleiche Angaben. Auf einem fremden Gerät lösche sie wieder.'
        : 'Dein Browser lässt das Merken nicht zu. Das Schreiben funktioniert weiter.';
    }
  }

  private readonly showKeeping = (): void => {
    const keep = this.deed('keep');
    if (keep)
      keep.textContent = entries.read() ? 'Gemerkte Angaben löschen' : 'Angaben auf diesem Gerät merken';
  };

  private empty(): void {
    for (const field of this.fields) field.value = '';
    if (entries.read()) entries.erase();
    this.update();
    this.said.textContent = 'Alles leer.';
    this.fields[0]?.focus();
  }
}

/** What an entry reads like in the letter. */
function wordsOf(field: Field): string {
  const kind = field.dataset['kind'];
  if (kind === 'day') return dayInLetter(field.value);
  if (!(field instanceof HTMLSelectElement)) return cleanEntry(field.value);
  const option = field.selectedOptions[0];
  if (!field.value || !option) return '';
  return option.dataset['address'] ?? option.text.trim();
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

customElements.define('letter-writer', LetterWriter);
