import { afterAddress } from '../../domain/addresses.ts';
import { inWords } from '../../domain/dates.ts';
import { fillPlural } from '../../domain/words.ts';
import { clock } from '../../browser/clock.ts';
import { adopt, button, element } from '../../browser/dom.ts';
import css from '../in-app/in-app-note.css?inline';
import { CHANGED } from '../../storage/device.ts';
import { passedAnswers } from './passed.ts';
import { progress } from './progress-store.browser.ts';

adopt(css);

/** One line at the foot of the window for who waits for an answer, once Meta's period is over: on every page, until it is closed there. */
const say = UI.answerPeriod.passed;
const said = element('p', { role: 'status' });
let isClosed = false;
const line = element(
  'aside',
  { class: 'in-app', 'aria-label': say.label },
  said,
  element('a', { href: `${afterAddress}#stand` }, say.next),
  button(say.close, () => {
    isClosed = true;
    line.remove();
  }),
);

/** Beside a clock that cannot be right nothing is said: who knows what day it is. */
function show(): void {
  const ends = clock.isRight && progress.kept ? passedAnswers(progress.value.accounts, clock.today) : [];
  const [first] = ends;
  if (!first || isClosed) {
    line.remove();
    return;
  }
  if (!line.isConnected) document.body.append(line);
  const text = fillPlural(say.note, ends.length, UI.language, { day: inWords(first, UI.dates) });
  if (said.textContent !== text) said.textContent = text;
}

document.addEventListener(CHANGED, show);
show();
