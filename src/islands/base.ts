/** What runs on every page. */
import css from './base.css?inline';
import { adopt } from './dom.ts';
import './review-date.ts';
import './search-key.ts';
import './site-traces.ts';
import { inAppBrowser } from '../domain/in-app.ts';

adopt(css);

// Few come in another app; no other reader loads what they are told.
const app = inAppBrowser(navigator.userAgent);
if (app)
  void import('./in-app-note.ts').then(
    ({ noteInAppBrowser }) => noteInAppBrowser(app),
    () => undefined,
  );

// Only browsers of readers who keep the site have a worker; no other one loads what looks after it.
void navigator.serviceWorker
  ?.getRegistration()
  .then((kept) => kept && import('./offline/watch.ts'))
  .catch(() => undefined);
