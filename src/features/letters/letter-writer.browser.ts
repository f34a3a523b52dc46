import { keepingInWords, LONGEST } from './entries.ts';
import { computedBlanks, tooEarly } from './letter.ts';
import { LONGEST_MAIL_ADDRESS, mailAddress } from './mail.ts';
import { clock } from '../../browser/clock.ts';
import { copyText } from '../sharing/copy.browser.ts';
import { DayField } from '../../browser/day-field.ts';
import { CHANGED } from '../../storage/device.ts';
import { element } from '../../browser/dom.ts';
import { entries } from './entries-store.browser.ts';
import { watchPutBack } from '../../browser/put-back.ts';
import { Choices, type Field } from './choices.browser.ts';
import { Paper } from './paper.browser.ts';

/**
 * Fills in a letter while someone types. Everything stays in this element: no request, nothing in the address, nothing
 * stored before the reader asks. Attributes: `data-mail`, `data-file` (name of the text file).
 */
class LetterWriter extends HTMLElement {
  private readonly fields = [...this.querySelectorAll<Field>('[data-kind]')];
  private readonly paper = new Paper(this);
  private readonly choices = new Choices(this);
  private readonly days = new Map(
    this.fields
      .filter((field) => field instanceof HTMLInputElement && field.dataset['kind'] === 'day')
      .map((field) => [field, new DayField(field as HTMLInputElement, () => this.changed(field))] as const),
  );
  private readonly early = element('p', { role: 'status', class: 'hint' });
  private readonly said = this.querySelector('[role="status"]') as HTMLElement;
  private readonly hints = element('p', { class: 'hint' });
  /** What was kept when this page last looked, by field; undefined when nothing was. */
  private seen: Readonly<Record<string, string>> | undefined;
  /** Fields that were changed here, and of which that does not lie on the device. */
  private readonly fresh = new Set<Field>();
  /** Whether fields hold what is kept, or was. */
  private hasKept = false;
  private asked = false;
  /** What was last said of keeping; undefined before the first look. */
  private keeping: string | undefined;

  connectedCallback(): void {
    for (const field of this.fields) {
      if (!this.days.has(field as HTMLInputElement))
        field.addEventListener('input', () => this.changed(field));
    }
    this.on('copy', () => void this.copy());
    this.on('print', () => print());
    this.on('file', () => this.save());
    this.on('keep', () => this.toggleKeeping());
    this.on('empty', () => this.empty());
    document.addEventListener(CHANGED, this.follow);
    addEventListener('hashchange', this.choose);
    this.addEventListener('change', this.chosen);
    if (this.querySelector('.letter [data-blank="antwort-bis"]'))
      this.querySelector('#feld-abgeschickt')?.parentElement?.append(this.early);
    this.said.before(this.hints);
    this.follow();
    // Who comes back has chosen since then, maybe another one.
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (visit?.type === 'navigate' || !this.chooser?.value) this.choose();
    watchPutBack(
      () => this.hasKept,
      () => this.renew(),
    );
  }

  disconnectedCallback(): void {
    document.removeEventListener(CHANGED, this.follow);
    removeEventListener('hashchange', this.choose);
  }

  private deed(name: string): HTMLElement | null {
    return this.querySelector(`[data-deed="${name}"]`);
  }
  private on(name: string, deed: () => void): void {
    this.deed(name)?.addEventListener('click', deed);
  }

  /** The day, what is kept, or the fields themselves have changed: the browser may have put back what stood in them. */
  private readonly follow = (): void => {
    for (const day of this.days.values()) day.read();
    if (entries.kept) this.take(entries.value);
    const isDeleted = this.seen && !entries.kept && !entries.trouble;
    if (isDeleted) this.forget();
    this.update();
    this.showKeeping();
    if (isDeleted) this.said.textContent = UI.letters.deleted;
  };

  /** Takes into the fields what is kept; and what was changed here, but could not be written, the other way. */
  private take(kept: Readonly<Record<string, string>>): void {
    for (const field of this.fields) {
      const id = nameOf(field);
      const entry = kept[id] ?? '';
      // Of what was entered before anything was kept, that counts which is kept.
      if (this.fresh.has(field) && (this.seen || !entry)) continue;
      this.fresh.delete(field);
      // What was never kept stands only here.
      if (entry || this.seen?.[id]) this.put(field, entry);
    }
    this.seen = kept;
    this.hasKept = true;
    if (this.unwritten().length > 0) this.write();
  }

  /** What was kept was deleted elsewhere: it goes here, too. */
  private forget(): void {
    for (const field of this.fields)
      if (!this.fresh.has(field) && field.value === this.seen?.[nameOf(field)]) this.put(field, '');
    this.seen = undefined;
    this.hasKept = false;
  }

  private put(field: Field, entry: string): void {
    const day = this.days.get(field as HTMLInputElement);
    if (day) day.show(entry);
    else if (field.value !== entry) field.value = entry;
  }

  /** The browser has put back what was kept then. */
  private renew(): void {
    for (const field of this.fields)
      if (!this.fresh.has(field)) this.put(field, (entries.kept && entries.value[nameOf(field)]) || '');
    this.update();
    this.showKeeping();
  }

  private get chooser(): HTMLSelectElement | null {
    return this.querySelector('select[data-kind="authority"]');
  }

  /** A link may name the authority: `/schreiben/beschwerde/#nw`. */
  private readonly choose = (): void => {
    const wanted = location.hash.slice(1);
    const select = this.chooser;
    if (![...(select?.options ?? [])].some(({ value }) => value && value === wanted) || !select) return;
    select.value = wanted;
    this.changed(select);
  };

  /** Who chooses another authority by hand shall not get the address's one again, on Back or on loading anew. */
  private readonly chosen = ({ target }: Event): void => {
    if ((target as HTMLElement).dataset['kind'] === 'authority' && location.hash)
      history.replaceState(history.state, '', location.pathname + location.search);
  };

  private changed(field: Field): void {
    if (field.value || this.days.get(field as HTMLInputElement)?.isWrong || entries.kept)
      this.fresh.add(field);
    else this.fresh.delete(field);
    this.update();
    if (entries.kept) this.write();
  }

  /** Fields with news that can be written: not what is too long, and no day that cannot count. */
  private unwritten(): Field[] {
    return [...this.fresh].filter(
      (field) => field.value.length <= LONGEST && !this.days.get(field as HTMLInputElement)?.isWrong,
    );
  }

  private news(): Record<string, string> {
    return Object.fromEntries(this.unwritten().map((field) => [nameOf(field), this.entryOf(field)]));
  }

  /** Writes what was changed here into what is kept; everything else there stays. */
  private write(): void {
    const fields = this.unwritten();
    const news = this.news();
    for (const field of fields) this.fresh.delete(field);
    entries.change((now) => ({ ...now, ...news }));
    if (entries.trouble) for (const field of fields) this.fresh.add(field);
  }

  /** What stands in the fields; of a day, what counts. */
  private raw(): Record<string, string> {
    return Object.fromEntries(this.fields.map((field) => [nameOf(field), this.entryOf(field)]));
  }

  private entryOf(field: Field): string {
    return this.days.get(field as HTMLInputElement)?.value ?? field.value;
  }

  /** Writes what was entered into the letter, and leaves out what does not apply. */
  private update(): void {
    const raw = this.raw();
    const words: Record<string, string> = computedBlanks(
      raw['abgeschickt'] ?? '',
      clock.today,
      UI.dates,
      clock.lastDay,
    );
    const early = tooEarly(raw['abgeschickt'] ?? '', clock.today, UI.letters.tooEarly, UI.dates);
    if (this.early.textContent !== early) this.early.textContent = early;
    const chosen: Record<string, string> = {};
    for (const field of this.fields) {
      const id = nameOf(field);
      words[id] = this.choices.inWords(field, this.entryOf(field));
      if (field.dataset['kind'] === 'choice' && field.value) chosen[id] = field.value;
    }
    const touched = this.fields.some((field) => field.value.trim() !== '');
    this.paper.fill(words, chosen, touched);
    this.paper.address(this.querySelector<HTMLOptionElement>('option[data-to]:checked')?.dataset['to']);
    const mail = this.deed('mail') as HTMLAnchorElement | null;
    if (mail) mail.href = mailAddress(this.to(), this.paper.textOf('subject'), this.paper.mailText());
    const hints = [
      clock.isRight ? '' : UI.letters.wrongClock,
      mail && mail.href.length > LONGEST_MAIL_ADDRESS ? UI.letters.longMail : '',
    ].join(' ');
    if (this.hints.textContent !== hints) this.hints.textContent = hints;
  }

  /** Where an e-mail goes: to the chosen authority, to the letter's own address, or to whom the mail program asks for. */
  private to(): string {
    return this.choices.authority[0] ?? this.dataset['mail'] ?? '';
  }

  private async copy(): Promise<void> {
    this.said.textContent = (await copyText(this.paper.wholeText()))
      ? UI.letters.copied
      : UI.letters.notCopied;
  }

  private save(): void {
    const url = URL.createObjectURL(new Blob([`\uFEFF${this.paper.wholeText()}\n`], { type: 'text/plain' }));
    element('a', { href: url, download: `${this.dataset['file'] ?? 'schreiben'}.txt` }).click();
    URL.revokeObjectURL(url);
    this.said.textContent = UI.letters.saved;
  }

  private toggleKeeping(): void {
    this.asked = true;
    if (entries.kept) {
      this.seen = undefined;
      this.fresh.clear();
      entries.erase();
      this.said.textContent = UI.letters.erased;
    } else {
      for (const field of this.fields) if (field.value) this.fresh.add(field);
      // In one go: another tab answers to what it hears first.
      entries.keep((now) => ({ ...this.news(), ...now }));
    }
  }

  /** What of the entries lies on the device, each time anew: there may be no room, or room again. */
  private showKeeping(): void {
    const { kept, trouble } = entries;
    const keep = this.deed('keep');
    if (keep) keep.textContent = kept ? UI.letters.forget : UI.letters.keep;
    const missing = kept
      ? this.fields.filter((field) => field.value && field.value !== entries.value[nameOf(field)])
      : [];
    const text = keepingInWords(UI.letters.keeping, {
      kept,
      trouble: kept || this.asked ? trouble : undefined,
      missing: missing.map(
        ({ id }) => this.querySelector(`[for="${id}"]`)?.firstChild?.textContent?.trim() ?? '',
      ),
      isTooLong: missing.some(({ value }) => value.length > LONGEST),
    });
    if (this.keeping !== undefined && this.keeping !== text) this.said.textContent = text;
    this.keeping = text;
  }

  private empty(): void {
    for (const field of this.fields) this.put(field, '');
    this.fresh.clear();
    if (entries.kept) {
      const own = this.raw();
      if (Object.entries(entries.value).every(([id, entry]) => !entry || id in own)) {
        this.seen = undefined;
        this.hasKept = false;
        entries.erase();
      } else {
        for (const field of this.fields) this.fresh.add(field);
        this.write();
      }
    }
    this.update();
    this.said.textContent = UI.letters.emptied;
    this.fields[0]?.focus();
  }
}

/** The name of a field in the letter's text. */
const nameOf = ({ id }: Field): string => id.replace('feld-', '');

customElements.define('letter-writer', LetterWriter);
