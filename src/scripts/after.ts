/** What runs on the page after the objection and on letters. */
import './base.ts';
import '../features/letters/letter-writer.browser.ts';
import { element } from '../browser/dom.ts';
import { load } from '../browser/load.ts';

const here = document.querySelector('answer-date');
const lost = element('p', { role: 'status', class: 'standing' });

/** No letter has the answer date. What did not load is asked for again when someone enters a day, or the network is back. */
async function start(sign?: Event): Promise<void> {
  try {
    await load(() => import('../features/answer-period/answer.lazy.ts'));
    lost.remove();
  } catch {
    for (const again of ['input', 'online']) addEventListener(again, start, { once: true });
    if (sign?.type !== 'input') return;
    here?.append(lost);
    lost.textContent = UI.answerPeriod.lost;
  }
}
if (here) void start();
