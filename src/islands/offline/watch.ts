import { messageSW } from 'workbox-window';
import { announce } from '../device.ts';
import { button, element } from '../dom.ts';
import { newWorkbox, remove } from './offline.ts';
import { copy } from './state.ts';

/** A page that stays open asks for a newer version at most this often, when someone comes back to it. */
const ASK_AGAIN_MS = 60 * 60 * 1000;

/** Looks after a copy that is there: says when a newer version of the site lies ready. Never reloads by itself. */
async function watch(): Promise<void> {
  copy.remove = remove;
  announce();
  const workbox = newWorkbox();
  workbox.addEventListener('waiting', ({ sw }) => void (sw && offer(sw)));
  await workbox.register();
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_AGAIN_MS) return;
    asked = Date.now();
    void workbox.update().catch(() => undefined);
  });
}

/** Offers the waiting version, unless the page came fresh from the network and is that version already. */
async function offer(waiting: ServiceWorker): Promise<void> {
  const version: unknown = await messageSW(waiting, { type: 'VERSION' });
  if (version === document.documentElement.dataset['version'] || document.querySelector('.new-version'))
    return;
  const note = element('aside', { class: 'in-app new-version', 'aria-label': 'Neue Fassung' });
  const said = element('p', { role: 'status' });
  note.append(
    said,
    button(
      'Neue Fassung laden',
      () => {
        waiting.addEventListener('statechange', () => {
          if (waiting.state === 'activated') location.reload();
        });
        waiting.postMessage({ type: 'SKIP_WAITING' });
      },
      'sign',
    ),
    button('Später', () => note.remove()),
  );
  document.body.append(note);
  said.textContent =
    'Von dieser Website gibt es eine neuere Fassung. Was du hier eingetippt und nicht gemerkt hast, geht beim Laden verloren.';
}

void watch().catch(() => undefined);
