/** What runs on the page after the objection and on letters. */
import './base.ts';
import '../features/letters/letter-writer.browser.ts';
import { load } from '../browser/load.ts';

/** No letter has them. What did not load is asked for again when someone enters a day. */
const here = document.querySelector('answer-date');
const start = (): unknown =>
  load(() => import('../features/answer-period/answer.browser.ts')).catch(() =>
    here?.addEventListener('input', start, { once: true }),
  );
if (here) start();
