import { answerPeriod } from '../answer-period/answer-period.ts';
import { SAY } from '../answer-period/answer-date.browser.ts';
import { standing } from '../answer-period/answer-words.ts';
import { inWords } from '../../domain/dates.ts';
import { statusOf, STATUS_WORDS, type Account } from './progress.ts';
import { clock } from '../../browser/clock.ts';
import { CHANGED } from '../../storage/device.ts';
import { element } from '../../browser/dom.ts';
import { progress } from './progress-store.browser.ts';

/**
 * What the reader keeps on this device, account by account: how far it is, and until when Meta must answer. Attribute:
 * `platforms`, as `id=Name,id=Name`. Without anything kept the text inside stays alone.
 */
class OwnProgress extends HTMLElement {
  private readonly list = element('ul', {});

  connectedCallback(): void {
    this.append(this.list);
    document.addEventListener(CHANGED, this.update);
    this.update();
  }

  disconnectedCallback(): void {
    document.removeEventListener(CHANGED, this.update);
  }

  private readonly update = (): void => {
    this.list.replaceChildren(...progress.value.accounts.flatMap((account) => this.line(account)));
  };

  private line(account: Account): HTMLElement[] {
    const status = statusOf(account);
    if (!status) return [];
    const names = new Map(
      (this.getAttribute('platforms') ?? '').split(',').map((pair) => pair.split('=') as [string, string]),
    );
    const { platform, name, days } = account;
    const period =
      status === 'sent' || status === 'silent' ? answerPeriod(days.sent ?? '', clock.lastDay) : 'empty';
    return [
      element(
        'li',
        {},
        element('b', {}, names.get(platform) ?? platform, name && ` (${name})`),
        `: ${STATUS_WORDS[status]} am ${inWords(days[status] ?? '', SAY.dates)}. `,
        typeof period === 'object' ? standing(period, clock.isRight ? clock.today : undefined, SAY) : '',
      ),
    ];
  }
}

customElements.define('own-progress', OwnProgress);
