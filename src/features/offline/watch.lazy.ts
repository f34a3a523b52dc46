import { fill } from '../../domain/words.ts';
import { inWords } from '../../domain/dates.ts';
import { isOldCopy } from './copy-age.ts';
import { clock } from '../../browser/clock.ts';
import { adopt, button, element } from '../../browser/dom.ts';
import css from '../in-app/in-app-note.css?inline';
import { ask, look, reaches } from './offline.lazy.ts';

adopt(css);

/** A page that stays open asks for a newer version at most this often, when someone comes back to it. */
const ASK_AGAIN_MS = 60 * 60 * 1000;
/** When the network has said nothing for so long, the copy counts as one that could not be renewed. */
const PATIENCE_MS = 10_000;

let asked = 0;
let watched: ServiceWorkerRegistration | undefined;
/** Newer versions that this page has heard of: each is announced once. */
const heard = new WeakSet<ServiceWorker>();

/**
 * Looks after a copy that is there: has what is missing fetched, says when a newer version of the site lies ready, or when
 * the copy is old and cannot be renewed. Never reloads by itself.
 */
async function watch(): Promise<void> {
  const registration = await look();
  if (!registration?.active) return;
  if (watched !== registration) {
    watched = registration;
    // Also one that another tab has asked for.
    registration.addEventListener('updatefound', () => announce(registration.installing));
  }
  // One that came before this page listened, or while it slept in the back/forward cache.
  announce(registration.waiting);
  announce(registration.installing);
  if (Date.now() - asked < ASK_AGAIN_MS) return;
  asked = Date.now();
  if (await isRenewed(registration)) registration.active.postMessage({ type: 'MEND' });
  else if (!registration.waiting) await tellAge(registration.active);
}

/**
 * Asks for a newer version, and waits until it lies ready.
 * @returns Whether the copy is as new as the site, or will be as soon as the reader takes the version that waits. Not when
 *   there is no network, when the site has no worker any more, or when there is no room.
 */
async function isRenewed(registration: ServiceWorkerRegistration): Promise<boolean> {
  const tooLong = new Promise<boolean>((later) => setTimeout(later, PATIENCE_MS, false));
  const update = registration
    .update()
    .then(() => !registration.installing || reaches(registration.installing, 'installed').then(() => true));
  return Promise.race([update, tooLong]).catch(() => false);
}

/** A line at the foot of the page, and with it what the reader may do. One at a time. */
function note(name: string, text: string, ...deeds: HTMLButtonElement[]): void {
  document.querySelector('.copy-note')?.remove();
  const said = element('p', { role: 'status' });
  const line = element('aside', { class: 'in-app copy-note', 'aria-label': name }, said, ...deeds);
  line.append(button(deeds.length > 0 ? UI.offline.later : UI.offline.close, () => line.remove()));
  document.body.append(line);
  said.textContent = text;
}

/** Says how old the copy is, once facts may have changed. */
async function tellAge(worker: ServiceWorker): Promise<void> {
  const { built } = await ask(worker);
  // A newer version that came meanwhile says more.
  if (isOldCopy(built, clock.today) && !document.querySelector('.copy-note'))
    note(UI.offline.oldEdition, fill(UI.offline.isOld, { day: inWords(built, UI.dates) }));
}

/** Offers a newer version as soon as it lies ready. */
function announce(fresh: ServiceWorker | null): void {
  if (!fresh || heard.has(fresh)) return;
  heard.add(fresh);
  void reaches(fresh, 'installed')
    .then(() => offer(fresh))
    .catch(() => undefined);
}

/** Offers a version that lies ready, unless the page came fresh from the network and is that version already. */
async function offer(fresh: ServiceWorker): Promise<void> {
  const { version } = await ask(fresh);
  if (version === document.documentElement.dataset['version']) return;
  const load = (): void => {
    // Another tab may have taken it already, or a still newer one its place.
    void reaches(fresh, 'activated')
      .catch(() => undefined)
      .then(() => location.reload());
    fresh.postMessage({ type: 'SKIP_WAITING' });
  };
  note(UI.offline.newEdition, UI.offline.isNew, button(UI.offline.loadNew, load, 'first'));
}

const start = (): void => void watch().catch(() => undefined);
start();
for (const event of ['visibilitychange', 'focus', 'pageshow']) addEventListener(event, start);
