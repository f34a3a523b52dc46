import { fill } from '../../domain/words.ts';
import { element } from '../../browser/dom.ts';
import { load } from '../../browser/load.ts';
import type { Ladder } from './ladder-box.lazy.ts';
import { askOnReturn, goTo } from './leaving.browser.ts';

/**
 * The ladder of a person's accounts on one platform: geöffnet, abgeschickt, bestätigt, abgelehnt, keine Antwort, with
 * dates; and the question "Was ist passiert?" for who comes back from a form. Attributes: `platform`, `label` (its
 * name), and `sent`, `unsure`: the steps that follow the answers.
 */
class StatusLadder extends HTMLElement {
  private readonly box = element('details', { class: 'fold' });
  private readonly lost = element('p', { role: 'status', hidden: '' }, UI.progress.lost);
  private ladder: Promise<Ladder | undefined> | undefined;
  /** What happened before the ladder could be loaded. */
  private readonly waiting: ((ladder: Ladder) => void)[] = [];

  connectedCallback(): void {
    this.box.append(
      element('summary', {}, fill(UI.progress.titleAt, { platform: this.getAttribute('label') ?? '' })),
      this.lost,
    );
    this.box.addEventListener('toggle', () => void this.load());
    // Whoever reads has it before the network goes.
    for (const sign of ['keydown', 'pointerdown', 'scroll'])
      addEventListener(sign, () => void this.load(), { once: true, passive: true });
    this.replaceChildren(this.box);
    askOnReturn({
      onOpened: () => void this.note((ladder) => ladder.opened()),
      onSent: () => void this.sent(),
      onUnsure: () => goTo(this.getAttribute('unsure') ?? ''),
    });
  }

  /** Most readers never open it. What could not be loaded is asked for again the next time. */
  private load(): Promise<Ladder | undefined> {
    this.ladder ??= load(() => import('./ladder-box.lazy.ts'))
      .then(({ Ladder }) => {
        this.lost.remove();
        const ladder = new Ladder(this.box, this.getAttribute('platform') ?? '');
        for (const deed of this.waiting.splice(0)) deed(ladder);
        return ladder;
      })
      .catch(() => {
        this.ladder = undefined;
        this.lost.hidden = false;
        return undefined;
      });
    return this.ladder;
  }

  /** Does something with the ladder, as soon as it can be loaded. @returns The ladder, if so. */
  private async note(deed: (ladder: Ladder) => void): Promise<Ladder | undefined> {
    const ladder = await this.load();
    if (ladder) deed(ladder);
    else this.waiting.push(deed);
    return ladder;
  }

  private async sent(): Promise<void> {
    const ladder = await this.note((box) => box.sent());
    this.box.open = true;
    const step = this.getAttribute('sent') ?? '';
    // On a step's own page the next step is another page, where nothing is known that was not kept.
    if (document.getElementById(step) || ladder?.isKept) goTo(step);
    else this.box.querySelector('summary')?.focus();
  }
}

customElements.define('status-ladder', StatusLadder);
