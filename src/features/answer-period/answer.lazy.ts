/** What runs on the page after the objection alone. */
import '../progress/own-progress.browser.ts';
import './answer-date.browser.ts';
