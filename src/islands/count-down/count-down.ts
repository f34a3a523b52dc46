import { countdown, inSentence } from '../../domain/countdown.ts';
import { untilNextHour } from '../../domain/days.ts';

/**
 * Writes where today stands to a date. Attributes: `last` and `built` (days), `before`, `today`, `after` (sentences).
 * The text inside is true on every day and stays where the clock cannot be right.
 */
class CountDown extends HTMLElement {
  private timer = 0;
  private always = '';

  connectedCallback(): void {
    this.always = this.textContent ?? '';
    document.addEventListener('visibilitychange', this.update);
    this.update();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.update);
  }

  private readonly update = (): void => {
    const said = (name: string): string => this.getAttribute(name) ?? '';
    const now = Date.now();
    const sentence = inSentence(countdown(said('last'), now, said('built')), {
      before: said('before'),
      today: said('today'),
      after: said('after'),
    });
    const text = sentence || this.always;
    if (this.textContent !== text) this.textContent = text;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(this.update, untilNextHour(now));
  };
}

customElements.define('count-down', CountDown);
