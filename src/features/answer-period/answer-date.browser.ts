import {
  calendarFileAddress,
  complaintAddress,
  letterAddress,
  trackAddress,
} from '../../domain/addresses.ts';
import { answerPeriod, type AnswerPeriod } from './answer-period.ts';
import { explain, standing } from './answer-words.ts';
import { inWords } from '../../domain/dates.ts';
import { clock } from '../../browser/clock.ts';
import { DayField } from '../../browser/day-field.ts';
import { element } from '../../browser/dom.ts';
import { Follower } from '../../browser/follower.ts';
import { progress } from '../progress/progress-store.browser.ts';
import { watchPutBack } from '../../browser/put-back.ts';

/** What sentences about an answer period are made of. */
export const SAY = {
  answerPeriod: {
    standing: UI.answerPeriod.standing,
    explained: UI.answerPeriod.explained,
    holidays: UI.answerPeriod.holidays,
  },
  dates: UI.dates,
  language: UI.language,
};

/**
 * Works out by when Meta must answer. Attributes: `built`, and `until`: the last day with a calendar file. What is
 * entered stays on the page; a day that the reader keeps on the device is filled in.
 */
class AnswerDate extends Follower {
  private readonly result = element('div');
  private readonly said = element('p', { role: 'status', class: 'standing' });
  private readonly field = new DayField(
    this.querySelector('input') as HTMLInputElement,
    // What was deleted while someone typed goes when they are done; who empties the field wants it empty.
    () => (this.field.input.value ? this.update() : this.answer()),
    undefined,
    this.said,
  );
  /** The kept day that was filled in. */
  private filled = '';
  private shown = '';

  override connectedCallback(): void {
    this.append(this.said, this.result);
    super.connectedCallback();
    watchPutBack(
      () => this.filled !== '' && this.filled === this.field.value,
      () => {
        this.field.show('');
        this.update();
      },
    );
  }

  /** The day, what is kept, or the field has changed. */
  protected update(): void {
    const { input } = this.field;
    // The last objection that waits for an answer. A day that was deleted from the device goes here, too.
    const waiting = progress.value.accounts
      .flatMap(({ days }) => (days.sent && !days.confirmed && !days.refused ? [days.sent] : []))
      .toSorted();
    const kept = waiting.at(-1) ?? '';
    if (input.value ? input.value === this.filled : !input.validity.badInput) {
      if (input.value !== kept) this.field.show(kept);
      // Not while someone types.
      if (input.value === kept) this.filled = kept;
    }
    this.field.read();
    this.answer();
  }

  private answer(): void {
    const { value } = this.field;
    const today = clock.isRight ? clock.today : undefined;
    // Leaving the field must not rebuild an answer that someone is about to open.
    if (this.shown === `${value} ${today}`) return;
    this.shown = `${value} ${today}`;
    const period = answerPeriod(value, clock.lastDay);
    if (typeof period === 'string') {
      if (!this.field.isWrong) this.said.textContent = '';
      this.result.replaceChildren();
      return;
    }
    this.said.textContent = standing(period, today, SAY);
    this.result.replaceChildren(...this.show(period));
  }

  private show(period: AnswerPeriod): Node[] {
    const { answer, extended, remind, complain, received } = period;
    const link = (address: string, label: string): HTMLElement => element('a', { href: address }, label);
    const hasFile =
      answer.end >= (this.getAttribute('built') ?? '') && answer.end <= (this.getAttribute('until') ?? '');
    const dates = element(
      'dl',
      { class: 'dates' },
      ...[
        [
          UI.answerPeriod.answerBy,
          `${inWords(answer.end, SAY.dates)} `,
          ...(hasFile ? [link(calendarFileAddress(answer.end), UI.answerPeriod.calendarFile)] : []),
        ],
        [UI.answerPeriod.extendedBy, inWords(extended.end, SAY.dates)],
        [
          UI.answerPeriod.remindFrom,
          `${inWords(remind, SAY.dates)} `,
          link(letterAddress('erinnerung'), UI.answerPeriod.letter),
        ],
        [
          UI.answerPeriod.complainFrom,
          `${inWords(complain, SAY.dates)} `,
          link(complaintAddress, UI.answerPeriod.authority),
        ],
      ].map(([name = '', ...says]) =>
        element('div', {}, element('dt', {}, name), element('dd', {}, ...says)),
      ),
    );
    const how = element(
      'details',
      { class: 'fold' },
      element('summary', {}, UI.answerPeriod.how),
      element('ul', {}, ...explain(received, answer, SAY).map((sentence) => element('li', {}, sentence))),
    );
    const late =
      clock.isRight && answer.end < clock.today
        ? [element('p', {}, link(trackAddress('keine-antwort'), UI.answerPeriod.silence))]
        : [];
    return [dates, ...late, how];
  }
}

customElements.define('answer-date', AnswerDate);
