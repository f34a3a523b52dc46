/** What runs on every page. */
import css from './base.css?inline';
import { adopt } from './dom.ts';
import './review-date.ts';
import './search-key.ts';
import './site-traces.ts';
import { noteInAppBrowser } from './in-app-note.ts';

adopt(css);
noteInAppBrowser();

// Only browsers of readers who keep the site have a worker; no other one loads what looks after it.
void navigator.serviceWorker
  ?.getRegistration()
  .then((kept) => kept && import('./offline/watch.ts'))
  .catch(() => undefined);
