import { inWords, isDay } from '../../domain/dates.ts';
import { dayInBerlin } from '../../domain/days.ts';
import {
  cleanName,
  nextStatuses,
  parse,
  reach,
  serialize,
  statusOf,
  STATUSES,
  STATUS_WORDS,
  stepBack,
  withAccount,
  withoutAccount,
  type Account,
  type Status,
} from '../../domain/progress.ts';
import { button, element } from '../dom.ts';
import { CHANGED } from '../device.ts';
import { store, type StoreTrouble } from '../store.ts';
import { askOnReturn, goTo } from './leaving.ts';

/** The day it is now. */
const today = (): string => dayInBerlin(Date.now());

/** What happened, as the deed of a button. */
const DEED: Record<Status, string> = {
  opened: 'Formular geöffnet',
  sent: 'Abgeschickt',
  confirmed: 'Bestätigung ist da',
  refused: 'Meta hat abgelehnt',
  silent: 'Keine Antwort nach einem Monat',
};
const TROUBLE: Record<StoreTrouble, string> = {
  blocked:
    'Dein Browser lässt das Merken nicht zu. Die Anleitung funktioniert weiter. Sichere deinen Stand als Datei.',
  full: 'Der Speicher deines Browsers ist voll. Die Anleitung funktioniert weiter. Sichere deinen Stand als Datei.',
  corrupt:
    'Der gespeicherte Stand ist beschädigt und lässt sich nicht lesen. Lösche die Spuren oder lade eine Datei.',
  newer: 'Der gespeicherte Stand stammt von einer neueren Fassung dieser Website. Er bleibt, wie er ist.',
};

/**
 * The ladder of a person's accounts on one platform: geöffnet, abgeschickt, bestätigt, abgelehnt, keine Antwort, with
 * dates. Attributes: `platform`, `label` (its name), and `sent`, `unsure`: the steps that follow the answers to
 * "Was ist passiert?".
 */
class StatusLadder extends HTMLElement {
  private readonly list = element('div');
  /** The rows on the screen, by what they show. */
  private rows = new Map<string, HTMLElement>();
  private readonly said = element('p', { role: 'status' });
  private readonly keeping = element('p');
  private readonly actions = element('p', { class: 'actions' });
  private readonly box = element('details', { class: 'trouble' });

  connectedCallback(): void {
    const file = element('input', {
      type: 'file',
      accept: 'application/json,.json',
      id: `stand-datei-${this.platform}`,
      class: 'sr-only',
    });
    file.addEventListener('change', () => void this.read(file));
    const pick = element(
      'label',
      { for: `stand-datei-${this.platform}`, class: 'link' },
      'Stand aus Datei laden',
    );
    this.box.append(
      element('summary', {}, `Deinen Stand bei ${this.label} festhalten`),
      this.list,
      button('Konto hinzufügen', () =>
        this.set(store.progress.accounts.length, { platform: this.platform, name: '', days: {} }),
      ),
      this.keeping,
      this.actions,
      element(
        'p',
        { class: 'actions' },
        button('Stand als Datei sichern', () => this.save()),
        file,
        pick,
      ),
      this.said,
    );
    this.append(this.box);
    document.addEventListener(CHANGED, this.update);
    this.update();
    this.watch();
  }

  /** The account that someone who goes to a form now is busy with: the first that has not sent, else a new one. */
  private watch(): void {
    let index = 0;
    const step = (status: Status): void => {
      const account = store.progress.accounts[index] ?? { platform: this.platform, name: '', days: {} };
      this.set(index, reach(account, status, today()));
    };
    askOnReturn({
      onOpened: () => {
        const { accounts } = store.progress;
        const open = accounts.findIndex(({ platform, days }) => platform === this.platform && !days.sent);
        index = open < 0 ? accounts.length : open;
        step('opened');
      },
      onSent: () => {
        step('sent');
        this.box.open = true;
        const sent = this.getAttribute('sent') ?? '';
        // On a step's own page the next step is another page, where nothing is known that was not kept.
        if (store.kept || document.getElementById(sent)) goTo(sent);
        else this.box.querySelector('summary')?.focus();
      },
      onUnsure: () => goTo(this.getAttribute('unsure') ?? ''),
    });
  }

  disconnectedCallback(): void {
    document.removeEventListener(CHANGED, this.update);
  }

  private get platform(): string {
    return this.getAttribute('platform') ?? '';
  }
  private get label(): string {
    return this.getAttribute('label') ?? this.platform;
  }

  private set(index: number, account: Account): void {
    store.change(withAccount(store.progress, index, account));
  }

  private readonly update = (): void => {
    const at = [...this.list.children].findIndex((row) => row.contains(document.activeElement));
    const rows = new Map(
      store.progress.accounts.flatMap((account, index) =>
        this.concerns(account) ? [this.rowFor(account, index)] : [],
      ),
    );
    for (const [key, old] of this.rows) if (rows.get(key) !== old) old.remove();
    [...rows.values()].forEach((row, place) => {
      if (this.list.children[place] !== row) this.list.insertBefore(row, this.list.children[place] ?? null);
    });
    this.rows = rows;
    // Who worked in a row that was replaced or removed goes on at its place.
    if (at >= 0 && !this.list.contains(document.activeElement)) {
      ([...rows.values()][at] ?? this.box.querySelector('summary'))?.focus();
    }
    this.keeping.textContent = store.kept
      ? 'Dein Stand ist auf diesem Gerät gemerkt.'
      : 'Noch ist nichts gespeichert: Wenn du die Seite schließt, ist der Stand weg.';
    this.actions.replaceChildren(
      ...(store.kept
        ? [button('Spuren löschen', () => store.erase())]
        : [button('Auf diesem Gerät merken', () => store.keep(), 'back')]),
    );
    if (store.trouble) this.said.textContent = TROUBLE[store.trouble];
  };

  /** Accounts of this platform, and those of platforms that this site no longer has. */
  private concerns({ platform }: Account): boolean {
    return platform === this.platform || !document.querySelector(`footer a[href="/${platform}/"]`);
  }

  /** A row that has not changed stays: replaced under the finger, its button would miss the tap. */
  private rowFor(account: Account, index: number): [string, HTMLElement] {
    const key = JSON.stringify([index, account.platform, account.days]);
    const row = this.rows.get(key) ?? this.row(account, index);
    row.setAttribute('aria-label', `Konto ${account.name || index + 1}`);
    const name = row.querySelector('input');
    if (name && name !== document.activeElement) name.value = account.name;
    return [key, row];
  }

  private row(account: Account, index: number): HTMLElement {
    const change = (next: (now: Account) => Account): void =>
      this.set(index, next(store.progress.accounts[index] ?? account));
    const name = element('input', { id: `konto-${index}`, maxlength: '60', autocomplete: 'off' });
    name.addEventListener('change', () => change((now) => ({ ...now, name: cleanName(name.value) })));
    const reached = STATUSES.filter((status) => account.days[status]).map((status) => {
      const day = account.days[status] ?? '';
      const date = element('input', {
        type: 'date',
        max: today(),
        'aria-label': `Tag: ${STATUS_WORDS[status]}`,
      });
      date.value = day;
      date.addEventListener('change', () => {
        // An emptied or impossible date is no date: the one before stays.
        if (isDay(date.value) && date.value <= today()) change((now) => reach(now, status, date.value));
        else date.value = day;
      });
      return element('li', {}, `${STATUS_WORDS[status]} am ${inWords(day)} `, date);
    });
    const deeds = nextStatuses(account).map((status) =>
      button(DEED[status], () => change((now) => reach(now, status, today())), 'back'),
    );
    const gone = account.platform === this.platform ? [] : [`Plattform: ${account.platform}`];
    return element(
      'div',
      { class: 'account', role: 'group', tabindex: '-1' },
      ...gone.map((text) => element('p', {}, text)),
      element('label', { for: `konto-${index}` }, 'Spitzname des Kontos (freiwillig)'),
      name,
      element('ol', { role: 'list' }, ...reached),
      element('p', { class: 'actions' }, ...deeds),
      element(
        'p',
        { class: 'actions' },
        ...(statusOf(account) ? [button('Letzten Schritt zurücknehmen', () => change(stepBack))] : []),
        button('Konto entfernen', () => store.change(withoutAccount(store.progress, index))),
      ),
    );
  }

  private save(): void {
    const url = URL.createObjectURL(new Blob([serialize(store.progress)], { type: 'application/json' }));
    element('a', { href: url, download: 'widerspruch-stand.json' }).click();
    URL.revokeObjectURL(url);
    this.said.textContent =
      'Datei gesichert. Kommt keine Datei an, öffne die Seite in Safari, Chrome oder Firefox.';
  }

  private async read(file: HTMLInputElement): Promise<void> {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const read = chosen.size > 1_000_000 ? 'corrupt' : parse(await chosen.text());
    file.value = '';
    if (typeof read === 'string') {
      this.said.textContent =
        read === 'newer'
          ? 'Diese Datei stammt von einer neueren Fassung dieser Website. Dein Stand bleibt, wie er ist.'
          : 'Diese Datei enthält keinen Stand von dieser Website. Dein Stand bleibt, wie er ist.';
      return;
    }
    store.change(read);
    const count = read.accounts.length;
    this.said.textContent = `Stand geladen: ${count === 1 ? 'ein Konto' : `${count} Konten`}.`;
  }
}

customElements.define('status-ladder', StatusLadder);
