import { countdown, inSentence } from './countdown.ts';
import { clock } from '../../browser/clock.ts';
import { Follower } from '../../browser/follower.ts';

/**
 * Writes where today stands to a date. Attributes: `last` (a day), `before`, `today`, `after` (sentences; the first
 * two where the page was built before the day is over).
 * The text inside is true on every day and stays where the clock cannot be right.
 */
class CountDown extends Follower {
  private readonly always = this.textContent ?? '';

  protected update(): void {
    const said = (name: string): string => this.getAttribute(name) ?? '';
    const sentence = inSentence(
      countdown(said('last'), Date.now(), clock.built),
      {
        before: said('before'),
        today: said('today'),
        after: said('after'),
      },
      UI.countdown,
      UI.language,
    );
    const text = sentence || this.always;
    if (this.textContent !== text) this.textContent = text;
  }
}

customElements.define('count-down', CountDown);
