import { messageSW, Workbox } from 'workbox-window';
import { announce, OURS } from '../../storage/device.ts';
import { copy } from './state.browser.ts';

/** Keeps the site on this device, and removes it. Loaded when someone asks for it, or has. */

/** The one address that may become a worker, that of the page's language: the page's policy lets no other one through. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(): string }): TrustedScripts };
  };
  return (
    trustedTypes?.createPolicy('offline', { createScriptURL: () => UI.worker }).createScriptURL('') ??
    UI.worker
  );
}
interface TrustedScripts {
  createScriptURL(text: string): string;
}

/** A policy can be made once in a page's life. */
let address: string | undefined;

/**
 * Loads the pages onto this device.
 * @throws When the browser does not allow it, the network fails or there is no room; then nothing is left behind.
 */
export async function keep(): Promise<void> {
  try {
    const registration = await new Workbox((address ??= workerAddress())).register({ immediate: true });
    const worker = registration?.active ?? registration?.installing ?? registration?.waiting;
    if (!worker) throw new Error('The browser gave no worker.');
    await reaches(worker, 'activated');
  } catch (error) {
    await remove();
    throw error;
  }
  await look();
}

/** Waits until a worker has come so far. @throws When it gave up: the pages could not be stored. */
export function reaches(worker: ServiceWorker, state: 'installed' | 'activated'): Promise<void> {
  return new Promise((done, fail) => {
    const see = (): void => {
      if (worker.state === state || worker.state === 'activated') done();
      if (worker.state === 'redundant') fail(new Error('The pages could not be stored.'));
    };
    worker.addEventListener('statechange', see);
    see();
  });
}

/** Removes everything that was kept. Pages that are open stay open. */
export async function remove(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  for (const name of await ours()) await caches.delete(name);
  Object.assign(copy, { remove: undefined, built: undefined });
  announce();
}

/** What a worker says about itself. */
export const ask = (worker: ServiceWorker): Promise<{ version: string; built: string }> =>
  messageSW(worker, { type: 'VERSION' }) as Promise<{ version: string; built: string }>;

/**
 * Asks the browser whether there is a copy: another tab may have kept or removed it, and the browser may have deleted it.
 * @returns What looks after it; undefined when there is none.
 */
export async function look(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  const worker = registration?.active;
  if (worker && (await ours()).length > 0) {
    copy.remove = remove;
    announce();
    copy.built ??= (await ask(worker)).built;
    announce();
  } else if (worker || !registration) {
    // A worker that has lost its pages keeps nothing. While one is still loading them, the tab that asked for it waits.
    await remove();
  }
  return registration;
}

/** The names of our caches. */
const ours = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(OURS));
