import { dayTrouble, EARLIEST, type DayTrouble } from '../domain/day-entry.ts';
import { clock } from './clock.ts';
import { element } from './dom.ts';

/**
 * A field for a day. While it is typed, a date field reports every stage ("5 November 0002") as a day of its own; so what
 * is typed counts when the reader is done with it: on Enter, on leaving the field or the page. What is picked from a
 * calendar counts at once. A day that cannot count says why, and stays in the field to be corrected.
 */
export class DayField {
  /** The day that counts, `YYYY-MM-DD`; empty when there is none. */
  value = '';
  readonly input: HTMLInputElement;
  private readonly counted: () => void;
  private readonly check: (day: string) => DayTrouble | undefined;
  private readonly said: HTMLElement | undefined;
  private readonly alert = element('span', { role: 'alert', class: 'hint day-trouble' });
  private trouble: DayTrouble | undefined;
  private typing: boolean;

  /**
   * @param counted Called when the reader is done with an entry, whether it counts or not.
   * @param check What is wrong with a day, where more is to be held than that it has happened.
   * @param said Where to say what is wrong; default: a line behind the field.
   */
  constructor(
    input: HTMLInputElement,
    counted: () => void,
    check = (day: string): DayTrouble | undefined => dayTrouble(day, clock.lastDay),
    said?: HTMLElement,
  ) {
    this.input = input;
    this.said = said;
    this.counted = counted;
    this.check = check;
    // Someone may have begun before this was loaded.
    this.typing = input === document.activeElement && !(input.value && !check(input.value));
    // Where it is set anew, a browser empties what is half typed.
    if (!input.min) input.min = EARLIEST;
    input.addEventListener('focus', () => (input.max = clock.lastDay));
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.done();
      else if (key !== 'Tab') this.typing = true;
    });
    input.addEventListener('input', () => this.typing || this.done());
    input.addEventListener('blur', () => this.done());
    addEventListener('pagehide', () => this.typing && this.done());
    this.read();
  }

  /** Takes what stands in the field, unless it is being typed: the browser may have put it back. */
  read(): void {
    if (this.typing) return;
    const { input } = this;
    // A field that holds an impossible day reports no value.
    const entered = input.validity.badInput ? '?' : input.value;
    const trouble = entered ? this.check(entered) : undefined;
    if (trouble) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    this.value = trouble ? '' : entered;
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    (this.said ?? this.alert).textContent = trouble ? UI.storage.dayTrouble[trouble] : '';
    if (this.said) return;
    if (trouble) input.after(this.alert);
    else this.alert.remove();
  }

  /** Puts a day into the field, unless it is being typed. */
  show(day: string): void {
    if (this.typing) return;
    this.input.value = day;
    this.read();
  }

  /** Whether the field holds an entry that cannot count. */
  get isWrong(): boolean {
    return this.trouble !== undefined;
  }

  /** Looks again at an entry that could not count: the day may have changed meanwhile, or the other day. */
  again(): void {
    if (this.isWrong && !this.typing) this.done();
  }

  private done(): void {
    this.typing = false;
    this.read();
    this.counted();
  }
}
