import { isUnsent, MOST_ACCOUNTS, reach, withAccount, withChange } from './ladder.ts';
import type { Account, Status } from './progress.ts';
import { fill } from '../../domain/words.ts';
import { clock } from '../../browser/clock.ts';
import { CHANGED } from '../../storage/device.ts';
import { adopt, button, element } from '../../browser/dom.ts';
import { newId } from '../../storage/new-id.ts';
import css from './ladder.css?inline';
import { progress } from './progress-store.browser.ts';
import { AccountRow } from './account-row.lazy.ts';
import { load, save } from './transfer.lazy.ts';

adopt(css);

/** What stands in the box of a ladder: accounts, keeping, files. Loaded when someone opens it or goes to a form. */
export class Ladder {
  private readonly list = element('div');
  private readonly rows = new Map<string, AccountRow>();
  private readonly said = element('p', { 'aria-live': 'polite' });
  private readonly clock = element('p', { class: 'hint' });
  private readonly keeping = element('p', { role: 'status' });
  private readonly taking = element('div');
  private readonly keep = button(UI.progress.keeping.keep, () => progress.keep(), 'back');
  private readonly erase = button(UI.storage.erase, () => progress.erase());
  private readonly platform: string;
  private readonly box: HTMLDetailsElement;
  /** The account that goes to a form in this visit. */
  private busy: string | undefined;

  /** @param box Where it stands. @param platform Id of the guide's platform. */
  constructor(box: HTMLDetailsElement, platform: string) {
    this.box = box;
    this.platform = platform;
    const file = element('input', {
      type: 'file',
      accept: 'application/json,.json',
      id: `stand-datei-${platform}`,
      class: 'sr-only',
    });
    file.addEventListener('change', () => void load(file, this.taking, this.said));
    box.append(
      this.clock,
      this.list,
      button(UI.progress.keeping.add, () => this.add()),
      this.keeping,
      element('p', { class: 'actions' }, this.keep, this.erase),
      element(
        'p',
        { class: 'actions' },
        button(UI.progress.file.save, () => save(this.said)),
        file,
        element('label', { for: file.id, class: 'link' }, UI.progress.file.load),
      ),
      this.taking,
      this.said,
    );
    document.addEventListener(CHANGED, this.update);
    this.update();
  }

  private add(status?: Status): string {
    const fresh: Account = { id: newId(), edits: {}, platform: this.platform, name: '', days: {} };
    const account = status ? reach(fresh, status, clock.today) : fresh;
    progress.change((now) => withAccount(now, account));
    if (progress.value.accounts.at(-1)?.id !== account.id)
      this.said.textContent = fill(UI.progress.keeping.tooMany, { n: MOST_ACCOUNTS });
    return account.id;
  }

  private own(): Account[] {
    return progress.value.accounts.filter(({ platform }) => platform === this.platform);
  }

  /** The account that someone means who goes to a form now; undefined when all have sent, long since. */
  private current(): Account | undefined {
    const own = this.own();
    return (
      own.find((account) => account.id === this.busy && isUnsent(account)) ??
      own.find(isUnsent) ??
      own.find(({ id, days }) => id === this.busy || days.sent === clock.today)
    );
  }

  private step(status: Status): void {
    const account = this.current();
    this.busy = account?.id ?? this.add(status);
    // Sent twice is sent once: the first day counts for the answer.
    if (account && isUnsent(account))
      progress.change((now) => withChange(now, account.id, (then) => reach(then, status, clock.today)));
  }

  /** Someone goes to a form. Whose accounts have all sent may only be looking: that makes no new one. */
  opened(): void {
    if (this.current() || this.own().length === 0) this.step('opened');
  }

  /** Someone says that a form was sent. */
  sent(): void {
    this.step('sent');
  }

  /** Whether all that stands here lies on the device. */
  get isKept(): boolean {
    return progress.kept && !progress.trouble;
  }

  private readonly update = (): void => {
    const at = [...this.list.children].findIndex((row) => row.contains(document.activeElement));
    const shown = progress.value.accounts.filter((account) => this.concerns(account));
    for (const [id, row] of this.rows) {
      if (shown.some((account) => account.id === id)) continue;
      this.rows.delete(id);
      row.element.remove();
    }
    shown.forEach((account, place) => {
      const gone = account.platform === this.platform ? undefined : account.platform;
      const row = this.rows.get(account.id) ?? new AccountRow(account, gone);
      this.rows.set(account.id, row);
      row.show(account, place + 1);
      if (this.list.children[place] !== row.element)
        this.list.insertBefore(row.element, this.list.children[place] ?? null);
    });
    // Who worked in an account that was removed goes on at its place.
    if (at >= 0 && !this.list.contains(document.activeElement))
      ((this.list.children[at] ?? this.box.querySelector('summary')) as HTMLElement | null)?.focus();
    this.showKeeping();
  };

  /** What lies on the device, and what of it could not be written. */
  private showKeeping(): void {
    const { kept, trouble } = progress;
    const say = UI.progress.keeping;
    const state = !kept ? say.memory : trouble ? say.partly : say.kept;
    tell(this.keeping, trouble ? `${state} ${say.trouble[trouble]}` : state);
    tell(this.clock, clock.isRight ? '' : say.clock);
    const had = document.activeElement;
    this.keep.hidden = kept && !trouble;
    this.erase.hidden = !kept && trouble !== 'corrupt';
    if (had === this.keep && this.keep.hidden) this.erase.focus();
    if (had === this.erase && this.erase.hidden) this.keep.focus();
  }

  /** Accounts of this platform, and those of platforms that this site no longer has. */
  private concerns({ platform }: Account): boolean {
    return platform === this.platform || !document.querySelector(`footer a[href="/${platform}/"]`);
  }
}

/** What is said again unchanged would be read out again. */
function tell(where: HTMLElement, text: string): void {
  if (where.textContent !== text) where.textContent = text;
}
