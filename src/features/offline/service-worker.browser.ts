import { cacheNames, setCacheNameDetails, type WorkboxPlugin } from 'workbox-core';
import { getCacheKeyForURL, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';
import { offlinePageAddress } from '../../domain/addresses.ts';
import { addressIn, languages } from '../../site.ts';
import { keptInstead, type KeptFile } from './offline.ts';

/**
 * Answers for pages when there is no network, in the language in which a reader asked for them. Runs only in browsers of
 * readers who did. The network always
 * comes first, because facts change; what lies on the device is shown when the network is silent, slow or broken.
 * A new version waits until the reader takes it or closes the last page. Browsers and readers may delete any part of the
 * copy at any time: each answer is made of what is there.
 */

// All three are put in by the build.
declare const KEPT: KeptFile[];
declare const SITE_VERSION: string;
declare const BUILT_ON: string;
/** What this file needs of a worker; the whole of its types would hide those of pages. */
declare const self: {
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent & { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
};

/** A reader waits no longer than this for the network, when the device can answer. */
const PATIENCE_SECONDS = 4;

setCacheNameDetails({ prefix: 'widerspruch-wegweiser', suffix: '' });
const files = KEPT;
const kept = new Set(files.map(({ url }) => url));

/** A server that fails is as good as none. */
const onlyWorking: WorkboxPlugin = {
  fetchDidSucceed: ({ response }) => {
    if (response.status >= 500) throw new Error(`The server answered ${response.status}.`);
    return Promise.resolve(response);
  },
};

/** A kept file as it lies on the device: of this version, or of an older one when that is all that is left. */
const onDevice = async (path: string): Promise<Response | undefined> => {
  try {
    return (await matchPrecache(path)) ?? (await caches.match(path, { ignoreSearch: true }));
  } catch {
    return undefined;
  }
};

/** What the device has for a page: the page itself, or the way to the one that holds its text. Nothing leads in circles. */
async function fromDevice({ url }: Request): Promise<Response | undefined> {
  // Kept without query and fragment, which hold what someone typed.
  const { pathname, search } = new URL(url);
  const page = await onDevice(pathname);
  if (page) return page;
  const [path = '', part] = keptInstead(pathname, kept)?.split('#') ?? [];
  return path && (await onDevice(path))
    ? Response.redirect(path + search + (part === undefined ? '' : `#${part}`))
    : undefined;
}

/** The last word, when even the page for this is gone. */
const nothingLeft = (): Response =>
  new Response(
    `<!doctype html><html lang="${UI.language}" dir="${languages[UI.language].direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${UI.offline.nothingLeft.title}</title><h1>${UI.offline.nothingLeft.heading}</h1><p>${UI.offline.nothingLeft.says}</p><p><a href="${addressIn('/', UI.language)}">${UI.offline.nothingLeft.home}</a></p></html>`,
    { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );

registerRoute(
  ({ request, url: { pathname } }) =>
    request.mode === 'navigate' && (kept.has(pathname) || keptInstead(pathname, kept) !== undefined),
  new NetworkOnly({
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [
      onlyWorking,
      // Without an answer on the device, from the network, however long that takes.
      { handlerDidError: async ({ request }) => (await fromDevice(request)) ?? fetch(request) },
    ],
  }),
);
// Other pages, but not files such as those for calendars.
registerRoute(
  ({ request, url: { pathname } }) => request.mode === 'navigate' && !/\.\w+$/.test(pathname),
  new NetworkOnly({ plugins: [onlyWorking] }),
);
precacheAndRoute(files);

setCatchHandler(async ({ request }) =>
  request.mode === 'navigate'
    ? ((await fromDevice(request)) ??
      (await onDevice(addressIn(offlinePageAddress, UI.language))) ??
      nothingLeft())
    : fetch(request),
);

/**
 * Fetches what is missing from the copy. Only what is the same as at build is taken: a newer file belongs to a newer
 * version, which comes as a whole.
 */
async function mend(): Promise<void> {
  // Without the cache there is no copy, and none is to be made unasked.
  if (!(await caches.has(cacheNames.precache))) return;
  const cache = await caches.open(cacheNames.precache);
  for (const { url, revision } of files) {
    const key = getCacheKeyForURL(url);
    if (!key || (await cache.match(key))) continue;
    const response = await fetch(url, { cache: 'no-cache' });
    if (response.ok && (await sum(response.clone())) === revision) await cache.put(key, response);
  }
}

/** As src/integrations/offline.ts computes it: the first characters of SHA-256 in base64url. */
async function sum(response: Response): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 6);
}

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: unknown };
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'VERSION') event.ports[0]?.postMessage({ version: SITE_VERSION, built: BUILT_ON });
  if (type === 'MEND') event.waitUntil(mend().catch(() => undefined));
});
