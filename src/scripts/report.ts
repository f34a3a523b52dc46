/** What runs on the page on which readers tell of mistakes and forms. */
import './base.ts';
import '../features/report/report-form.browser.ts';
