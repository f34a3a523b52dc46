import { ordinaryBrowser } from './in-app.ts';
import { copyAddress } from '../sharing/copy.browser.ts';
import { button, element } from '../../browser/dom.ts';

/**
 * A note at the foot of the window for people who came here inside another app. It blocks nothing and can be closed.
 * @param app What the app is called.
 */
export function noteInAppBrowser(app: string): void {
  const said = element('p', { role: 'status' });
  const note = element(
    'aside',
    { class: 'in-app', 'aria-label': 'Hinweis zu deinem Browser' },
    element(
      'p',
      {},
      `Du bist im Browser von ${app}. Die Anmeldung bei Meta klappt besser in ${ordinaryBrowser(navigator.userAgent)}: Kopiere den Link und füge ihn dort ein.`,
    ),
    button('Link kopieren', () => void copyAddress(location.href, said), 'sign'),
    button('Schließen', () => note.remove()),
    said,
  );
  document.body.append(note);
}
