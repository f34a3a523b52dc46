/** What runs on the page after the objection and on letters: one script for both, because they share the counting of days. */
import './answer-date/answer-date.ts';
import './base.ts';
import './letter-writer/letter-writer.ts';
import './own-progress.ts';
