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

// After Back, WebKit empties the fields of a page that it had kept, if they say `off`, and tells nobody: on the way out
// they say `on`.
const turn = ({ type }: Event): void => {
  for (const field of document.querySelectorAll<HTMLInputElement>('[autocomplete^=o]'))
    field.autocomplete = type === 'pagehide' ? 'on' : 'off';
};
addEventListener('pagehide', turn);
addEventListener('pageshow', turn);

// Only browsers of readers who keep the site have a worker; no other one loads what looks after it.
void navigator.serviceWorker
  ?.getRegistration()
  .then((kept) => kept && import('./offline/watch.ts'))
  .catch(() => undefined);
