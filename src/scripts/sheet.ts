/** What runs on pages that are made for paper. */
import './base.ts';
import '../features/sheets/print.browser.ts';
