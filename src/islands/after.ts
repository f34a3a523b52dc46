/** What runs on the page after the objection and on letters. */
import './base.ts';
import './letter-writer/letter-writer.ts';
import { load } from './load.ts';

/** No letter has them. What did not load is asked for again when someone enters a day. */
const here = document.querySelector('answer-date');
const start = (): unknown =>
  load(() => import('./answer-date/answer.ts')).catch(() =>
    here?.addEventListener('input', start, { once: true }),
  );
if (here) start();
