import { isOverdue, phaseOf } from './freshness.ts';
import { clock } from '../../browser/clock.ts';
import { Follower } from '../../browser/follower.ts';

/**
 * Says that a text is overdue for a check. Attributes: `next`, and what it says then. What the marks of the page then say
 * is loaded by those alone who need it.
 */
class ReviewDate extends Follower {
  protected update(): void {
    if (!isOverdue(this.getAttribute('next') ?? '', clock.today)) return;
    this.textContent = this.getAttribute('overdue');
    this.classList.add('overdue');
    void import('./due.lazy.ts').catch(() => undefined);
  }
}

/**
 * Shows the text of a claim that fits the day. Its texts stand inside, each with `data-phase`; all but one are hidden. That
 * is meant for every reader, Reader view too: what does not hold today must not be read as if it did.
 */
class DatedClaim extends Follower {
  protected update(): void {
    // Beside a clock that cannot be right stays what held on the day of the build.
    const phase = phaseOf(this.getAttribute('from') ?? '', this.getAttribute('until') ?? '', clock.today);
    for (const text of this.querySelectorAll<HTMLElement>('[data-phase]'))
      text.hidden = text.dataset['phase'] !== phase;
  }
}

customElements.define('review-date', ReviewDate);
customElements.define('dated-claim', DatedClaim);
