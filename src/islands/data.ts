/** What runs on the page about data. */
import './base.ts';
import './offline/offline-copy.ts';
