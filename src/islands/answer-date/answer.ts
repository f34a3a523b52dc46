/** What runs on the page after the objection alone. */
import '../own-progress.ts';
import './answer-date.ts';
