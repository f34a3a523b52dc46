import { fill } from '../../domain/words.ts';
import { isApples } from './in-app.ts';
import { copyAddress } from '../sharing/copy.browser.ts';
import { adopt, button, element } from '../../browser/dom.ts';
import css from './in-app-note.css?inline';

adopt(css);

/**
 * A note at the foot of the window for people who came here inside another app. It blocks nothing and can be closed.
 * @param app What the app is called; empty where it does not say.
 */
export function noteInAppBrowser(app: string): void {
  const said = element('p', { role: 'status' });
  const note = element(
    'aside',
    { class: 'in-app', 'aria-label': UI.inApp.label },
    element(
      'p',
      {},
      fill(UI.inApp.note, {
        app: app || UI.inApp.someApp,
        browser: isApples(navigator.userAgent) ? 'Safari' : UI.inApp.otherBrowsers,
      }),
    ),
    button(UI.inApp.copy, () => void copyAddress(location.href, said), 'first'),
    button(UI.inApp.close, () => note.remove()),
    said,
  );
  document.body.append(note);
}
