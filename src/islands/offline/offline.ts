import { Workbox } from 'workbox-window';
import { announce } from '../device.ts';
import { copy } from './state.ts';

/** Keeps the site on this device, and removes it. Loaded when someone asks for it, or has. */

/** What the names of our caches begin with. */
const CACHES = 'widerspruch-wegweiser';

/** The one address that may become a worker: the page's policy lets no other one through. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(): string }): TrustedScripts };
  };
  return (
    trustedTypes
      ?.createPolicy('offline', { createScriptURL: () => import.meta.env.SERVICE_WORKER })
      .createScriptURL('') ?? import.meta.env.SERVICE_WORKER
  );
}
interface TrustedScripts {
  createScriptURL(text: string): string;
}

let address: string | undefined;
/** A policy can be made once in a page's life. */
export const newWorkbox = (): Workbox => new Workbox((address ??= workerAddress()));

/**
 * Loads the pages onto this device.
 * @throws When the browser does not allow it, the network fails or there is no room; then nothing is left behind.
 */
export async function keep(): Promise<void> {
  try {
    const registration = await newWorkbox().register({ immediate: true });
    const worker = registration?.active ?? registration?.installing ?? registration?.waiting;
    if (!worker) throw new Error('The browser gave no worker.');
    await settled(worker);
  } catch (error) {
    await remove();
    throw error;
  }
  copy.remove = remove;
  announce();
}

/** Waits until a worker has everything. @throws When it gave up. */
function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((done, fail) => {
    const look = (): void => {
      if (worker.state === 'activated') done();
      if (worker.state === 'redundant') fail(new Error('The pages could not be stored.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Removes everything that was kept. Pages that are open stay open. */
export async function remove(): Promise<void> {
  copy.remove = undefined;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(CACHES)) await caches.delete(name);
  announce();
}
