import type { Answers } from './leaving.browser.ts';
import { planAddress } from '../../domain/addresses.ts';
import { button, element } from '../../browser/dom.ts';

/**
 * Asks what happened at Meta.
 * @param where The box of the form, or of the way through the app, that someone took.
 * @param isCertain Whether they surely left: then the question replaces an older one, and who comes back goes on with it.
 */
export function ask(where: Element | null, { onSent, onUnsure }: Answers, isCertain: boolean): void {
  const older = document.querySelector('.returned');
  if (older && !isCertain) return;
  older?.remove();
  const heading = element('h3', { tabindex: '-1' }, UI.guide.whatHappened);
  where?.append(
    element(
      'div',
      { class: 'returned note' },
      heading,
      element(
        'p',
        { class: 'actions' },
        button(UI.guide.sent, onSent, 'back'),
        button(UI.guide.error, () => showTroubles(where), 'back'),
        button(UI.guide.unsure, onUnsure, 'back'),
        element('a', { href: planAddress, class: 'back' }, UI.plan.otherwise),
      ),
    ),
  );
  if (!isCertain) return;
  const onReturn = (): void => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', onReturn);
    heading.focus();
  };
  document.addEventListener('visibilitychange', onReturn);
}

/** To the messages that Meta may show instead, in the same step. */
function showTroubles(where: Element): void {
  const box = where.closest('.step, .single')?.querySelector<HTMLDetailsElement>('.troubles');
  if (!box) return;
  box.open = true;
  box.scrollIntoView();
  box.querySelector('summary')?.focus();
}
