import {
  calendarFileAddress,
  complaintAddress,
  letterAddress,
  trackAddress,
} from '../../domain/addresses.ts';
import {
  answerPeriod,
  EARLIEST,
  explain,
  standing,
  type AnswerPeriod,
  type NotADay,
} from '../../domain/answer-period.ts';
import { inWords } from '../../domain/dates.ts';
import { dayInBerlin } from '../../domain/days.ts';
import { element } from '../dom.ts';
import { CHANGED } from '../device.ts';
import { store } from '../store.ts';

/** What is wrong with a day, and what to enter instead. */
const TROUBLE: Record<Exclude<NotADay, 'empty'>, string> = {
  impossible: 'Diesen Tag gibt es nicht. Trag Tag, Monat und Jahr ein, zum Beispiel 25.11.2026.',
  future: 'Dieser Tag liegt in der Zukunft. Trag den Tag ein, an dem dein Widerspruch angekommen ist.',
  'too-old': `Vor ${inWords(EARLIEST.slice(0, 7))} gab es diesen Widerspruch noch nicht. Prüfe das Jahr.`,
};

/**
 * Works out by when Meta must answer. Attributes: `built`, and `until`: the last day with a calendar file. What is
 * entered stays on the page; a day that the reader keeps on the device is filled in.
 */
class AnswerDate extends HTMLElement {
  private readonly input = this.querySelector('input') as HTMLInputElement;
  private readonly result = element('div', { class: 'answer-result' });
  private readonly said = element('p', { role: 'status', class: 'standing' });

  private shown = '';

  /** What stands in the field. A date field that holds an impossible day reports no value. */
  private state(): string {
    return this.input.validity.badInput ? 'impossible' : this.input.value;
  }

  connectedCallback(): void {
    this.append(this.said, this.result);
    this.input.addEventListener('input', this.update);
    // An impossible day changes no value, so it sends no input event.
    this.input.addEventListener('blur', this.update);
    document.addEventListener(CHANGED, this.prefill);
    this.prefill();
  }

  disconnectedCallback(): void {
    document.removeEventListener(CHANGED, this.prefill);
  }

  /** The last objection that waits for an answer. */
  private readonly prefill = (): void => {
    if (this.input.value) return;
    const waiting = store.progress.accounts
      .filter(({ days }) => days.sent && !days.confirmed && !days.refused)
      .map(({ days }) => days.sent ?? '');
    const latest = waiting.toSorted().at(-1);
    if (latest) this.input.value = latest;
    if (this.input.value) this.update();
  };

  private readonly update = (): void => {
    // Leaving the field must not rebuild an answer that someone is about to open.
    if (this.shown === this.state()) return;
    this.shown = this.state();
    const today = dayInBerlin(Date.now());
    const period = answerPeriod(this.shown, today);
    const wrong = typeof period === 'string' && period !== 'empty';
    this.input.toggleAttribute('aria-invalid', wrong);
    if (typeof period === 'string') {
      this.said.textContent = period === 'empty' ? '' : TROUBLE[period];
      this.result.replaceChildren();
      return;
    }
    this.said.textContent = standing(period, today);
    this.result.replaceChildren(...this.show(period, today));
  };

  private show(period: AnswerPeriod, today: string): Node[] {
    const { answer, extended, remind, complain, received } = period;
    const link = (address: string, label: string): HTMLElement => element('a', { href: address }, label);
    const hasFile =
      answer.end >= (this.getAttribute('built') ?? '') && answer.end <= (this.getAttribute('until') ?? '');
    const dates = element(
      'dl',
      { class: 'dates' },
      ...[
        [
          'Antwort bis',
          `${inWords(answer.end)} `,
          ...(hasFile ? [link(calendarFileAddress(answer.end), 'Kalenderdatei')] : []),
        ],
        ['Mit Gründen verlängert, spätestens bis', inWords(extended.end)],
        ['Keine Antwort? Erinnern ab', `${inWords(remind)} `, link(letterAddress('erinnerung'), 'Schreiben')],
        ['Beschwerde ab', `${inWords(complain)} `, link(complaintAddress, 'Aufsicht finden')],
      ].map(([name = '', ...says]) =>
        element('div', {}, element('dt', {}, name), element('dd', {}, ...says)),
      ),
    );
    const how = element(
      'details',
      { class: 'trouble' },
      element('summary', {}, 'So haben wir gezählt'),
      element('ul', {}, ...explain(received, answer).map((sentence) => element('li', {}, sentence))),
    );
    const late =
      answer.end < today ? [element('p', {}, link(trackAddress('keine-antwort'), 'Weg: keine Antwort'))] : [];
    return [dates, ...late, how];
  }
}

customElements.define('answer-date', AnswerDate);
