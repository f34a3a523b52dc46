import { CHANGED } from '../../storage/device.ts';

/**
 * Says at every mark of proof on the page, and at every entry of its evidence, that the check behind them is overdue. What
 * is disputed stays so, like in a build of that day. Loaded when some check on the page is overdue; marks rest on the one
 * with the attribute `marks`.
 */
const MARKS = '.proof:not([href*="#streit"]), .proof-entry:not([id^="streit"]) > .state';
const { due } = UI.proofs.states;

function tell(): void {
  if (!document.querySelector('.overdue[marks]')) return;
  for (const mark of document.querySelectorAll(MARKS)) {
    if (mark.ariaLabel) mark.ariaLabel = mark.ariaLabel.replace(mark.textContent, due);
    mark.textContent = due;
  }
}

document.addEventListener(CHANGED, tell);
tell();
