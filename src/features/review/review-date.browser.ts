import { isOverdue, phaseOf } from './freshness.ts';
import { clock } from '../../browser/clock.ts';
import { Follower } from '../../browser/follower.ts';

/**
 * Says that a text is overdue for a check. Attributes: `next`, what it says then, and `marks`: what each mark of proof on
 * the page says then.
 */
class ReviewDate extends Follower {
  protected update(): void {
    if (!isOverdue(this.getAttribute('next') ?? '', clock.today)) return;
    this.textContent = this.getAttribute('overdue');
    this.classList.add('overdue');
    const due = this.getAttribute('marks');
    if (due)
      for (const mark of document.querySelectorAll('.proof, .state')) {
        // What is disputed stays so, like in a build of that day.
        if ([due, UI.proofs.states.disputed].includes(mark.textContent)) continue;
        // Its name is made of its words when the page opens (proof-mark.browser.ts); later they are its name.
        mark.ariaLabel = null;
        mark.textContent = due;
      }
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
