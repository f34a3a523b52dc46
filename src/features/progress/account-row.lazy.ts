import { inWords } from '../../domain/dates.ts';
import { nextStatuses, reach, rungTrouble, stepBack, withChange, withoutAccount } from './ladder.ts';
import { cleanName, statusOf, STATUSES, STATUS_WORDS, type Account, type Status } from './progress.ts';
import { clock } from '../../browser/clock.ts';
import { DayField } from '../../browser/day-field.ts';
import { button, element } from '../../browser/dom.ts';
import { progress } from './progress-store.browser.ts';

/** What happened, as the deed of a button. */
const DEED: Record<Status, string> = {
  opened: 'Formular geöffnet',
  sent: 'Abgeschickt',
  confirmed: 'Bestätigung ist da',
  refused: 'Meta hat abgelehnt',
  silent: 'Keine Antwort nach einem Monat',
};

/** One account on the ladder. It is built once; what changes is written into it, so that no tap misses its button. */
export class AccountRow {
  readonly element: HTMLElement;
  private readonly name: HTMLInputElement;
  private readonly label = element('label', {}, 'Spitzname des Kontos (freiwillig)');
  private readonly rungs = element('ol', { role: 'list' });
  private readonly deeds = element('p', { class: 'actions' });
  private readonly undo = button('Letzten Schritt zurücknehmen', () => this.change(stepBack));
  private readonly fields = new Map<Status, DayField>();
  private readonly lines = new Map<Status, HTMLElement>();
  private account: Account;
  /** The rungs that are shown; undefined before the first. */
  private reached: string | undefined;

  /** @param gone Name of the account's platform, if it is none of this guide. */
  constructor(account: Account, gone: string | undefined) {
    const { id } = account;
    this.account = account;
    this.name = element('input', { maxlength: '60', autocomplete: 'nickname' });
    for (const event of ['input', 'change'])
      this.name.addEventListener(event, () =>
        this.change((now) => ({ ...now, name: cleanName(this.name.value) })),
      );
    this.name.addEventListener('blur', () => (this.name.value = this.account.name));
    this.element = element(
      'div',
      { class: 'account', role: 'group', tabindex: '-1' },
      ...(gone ? [element('p', {}, `Plattform: ${gone}`)] : []),
      this.label,
      this.name,
      this.rungs,
      this.deeds,
      element(
        'p',
        { class: 'actions' },
        this.undo,
        button('Konto entfernen', () => progress.change((now) => withoutAccount(now, id))),
      ),
    );
  }

  private change(next: (now: Account) => Account): void {
    progress.change((now) => withChange(now, this.account.id, next));
  }

  /** Shows the account as it is now. @param place Its number, for an account without a name. */
  show(account: Account, place: number): void {
    const before = this.account;
    this.account = account;
    this.element.setAttribute('aria-label', `Konto ${account.name || place}`);
    this.name.id = this.label.htmlFor = `konto-${place - 1}`;
    // Who types goes on as long as nobody else has written.
    if (cleanName(this.name.value) !== account.name) this.name.value = account.name;
    this.undo.hidden = !statusOf(account);
    const reached = STATUSES.filter((status) => account.days[status]);
    if (reached.join() !== this.reached) {
      this.reached = reached.join();
      const inside = this.element.contains(document.activeElement);
      for (const [status, line] of this.lines) {
        if (reached.includes(status)) continue;
        this.fields.delete(status);
        this.lines.delete(status);
        line.remove();
      }
      // Rungs that stay are left alone: someone may be typing there.
      reached.forEach((status, place) => {
        const line = this.lines.get(status) ?? this.rung(status);
        const there = this.rungs.children[place];
        if (there !== line) this.rungs.insertBefore(line, there ?? null);
      });
      this.deeds.replaceChildren(
        ...nextStatuses(account).map((status) =>
          button(DEED[status], () => this.change((now) => reach(now, status, clock.today)), 'back'),
        ),
      );
      // Who tapped what is gone now goes on in the same account.
      if (inside && !this.element.contains(document.activeElement)) this.element.focus();
    }
    for (const [status, field] of this.fields) {
      const day = account.days[status] ?? '';
      // A wrong entry stays until it is corrected, or until the day is another one.
      if (!field.isWrong || day !== before.days[status]) field.show(day);
      field.input.previousSibling?.replaceWith(`${STATUS_WORDS[status]} am ${inWords(day, UI.dates)} `);
    }
    for (const field of [...this.fields.values()]) field.again();
  }

  private rung(status: Status): HTMLElement {
    const input = element('input', { type: 'date', 'aria-label': `Tag: ${STATUS_WORDS[status]}` });
    input.value = this.account.days[status] ?? '';
    const line = element('li', {}, ' ', input);
    const field = new DayField(
      input,
      () => {
        const { value } = field;
        // A field that has lost its rung meanwhile says nothing any more.
        if (this.fields.get(status) !== field) return;
        if (value) this.change((now) => ({ ...now, days: { ...now.days, [status]: value } }));
        // An emptied field is no day: the one before stays.
        else if (!field.isWrong) field.show(this.account.days[status] ?? '');
      },
      (day) => rungTrouble(this.account, status, day, clock.lastDay),
    );
    this.fields.set(status, field);
    this.lines.set(status, line);
    return line;
  }
}
