/** What runs on every page. */
import css from './base.css?inline';
import { adopt } from '../browser/dom.ts';
import { load } from '../browser/load.ts';
import '../features/review/review-date.browser.ts';
import '../features/offline/state.browser.ts';
import '../features/search/search-key.browser.ts';
import '../storage/site-traces.ts';
import { CHANGED, device, OURS } from '../storage/device.ts';
import { inAppBrowser } from '../features/in-app/in-app.ts';

adopt(css);

// Few come in another app; no other reader loads what they are told.
const app = inAppBrowser(navigator.userAgent);
if (app !== undefined)
  void import('../features/in-app/in-app-note.lazy.ts').then(
    ({ noteInAppBrowser }) => noteInAppBrowser(app),
    () => undefined,
  );

// Few pages have parts to pass on, and nobody does before reading.
if (document.querySelector('share-link'))
  void load(() => import('../features/sharing/share-link.lazy.ts')).catch(() => undefined);

// Only browsers of readers who keep the site have a worker; no other one loads what looks after it.
void navigator.serviceWorker
  ?.getRegistration()
  .then((kept) => kept && import('../features/offline/watch.lazy.ts'))
  .catch(() => undefined);

// Whoever keeps a day is told when it has passed; no other reader loads what knows that. Each page is told once it is there.
document.addEventListener(
  CHANGED,
  () => device.read(OURS) && void import('../features/progress/passed.lazy.ts').catch(() => undefined),
);
