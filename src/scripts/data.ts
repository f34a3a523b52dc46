/** What runs on the page about data. */
import './base.ts';
import '../features/offline/offline-copy.browser.ts';
