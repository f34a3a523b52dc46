import { clockIsRight, dayInBerlin } from '../domain/days.ts';
import { freshness, overdueWords, phaseOf } from '../domain/freshness.ts';

const built = (): string => document.documentElement.dataset['built'] ?? '';

/** Says that a text is overdue for a check. Attributes: `checked`, `next`. */
class ReviewDate extends HTMLElement {
  connectedCallback(): void {
    if (freshness(this.getAttribute('next') ?? '', dayInBerlin(Date.now()), built()) !== 'overdue') return;
    this.textContent = overdueWords(this.getAttribute('checked') ?? '');
    this.classList.add('overdue');
  }
}

/**
 * Shows the text of a claim that fits the day. Its texts stand inside, each with `data-phase`; all but one are hidden. That
 * is meant for every reader, Reader view too: what does not hold today must not be read as if it did.
 */
class DatedClaim extends HTMLElement {
  connectedCallback(): void {
    const today = dayInBerlin(Date.now());
    if (!clockIsRight(today, built())) return;
    const phase = phaseOf(this.getAttribute('from') ?? '', this.getAttribute('until') ?? '', today);
    for (const text of this.querySelectorAll<HTMLElement>('[data-phase]'))
      text.hidden = text.dataset['phase'] !== phase;
  }
}

customElements.define('review-date', ReviewDate);
customElements.define('dated-claim', DatedClaim);
