/** What runs on pages for people who help others. */
import './base.ts';
import '../features/copies/copy-text.browser.ts';
