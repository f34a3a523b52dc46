import { setCacheNameDetails, type WorkboxPlugin } from 'workbox-core';
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';
import { offlinePageAddress } from '../../domain/addresses.ts';
import { keptInstead, type KeptFile } from '../../domain/offline.ts';

/**
 * Answers for pages when there is no network. Runs only in browsers of readers who asked for it. The network always
 * comes first, because facts change; what lies on the device is shown when the network is silent, slow or broken.
 * A new version waits until the reader takes it or closes the last page.
 */

// Both are put in by the build.
declare const KEPT: KeptFile[];
declare const SITE_VERSION: string;
/** What this file needs of a worker; the whole of its types would hide those of pages. */
declare const self: {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
};

/** A reader waits no longer than this for the network, when the page lies on the device. */
const PATIENCE_SECONDS = 4;

setCacheNameDetails({ prefix: 'widerspruch-wegweiser', suffix: '' });
const files = KEPT;
const kept = new Set(files.map(({ url }) => url));

/** Where a page is kept: without query and fragment, which hold what someone typed. */
const pathOf = ({ url }: Request): string => new URL(url).pathname;

/** A server that fails is as good as none. */
const onlyWorking: WorkboxPlugin = {
  fetchDidSucceed: ({ response }) => {
    if (response.status >= 500) throw new Error(`The server answered ${response.status}.`);
    return Promise.resolve(response);
  },
};

/** From the device; without a copy there, from the network, however long that takes. */
const keptOrNetwork = async (request: Request): Promise<Response> =>
  (await matchPrecache(pathOf(request)).catch(() => undefined)) ?? fetch(request);

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && kept.has(url.pathname),
  new NetworkOnly({
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [onlyWorking, { handlerDidError: ({ request }) => keptOrNetwork(request) }],
  }),
);
// Other pages, but not files such as those for calendars.
registerRoute(
  new NavigationRoute(new NetworkOnly({ plugins: [onlyWorking] }), { denylist: [/\.\w+(\?|$)/] }),
);
precacheAndRoute(files);

setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return fetch(request);
  const instead = keptInstead(pathOf(request), kept);
  if (instead) return Response.redirect(instead);
  return (await matchPrecache(offlinePageAddress)) ?? Response.error();
});

self.addEventListener('message', ({ data, ports }) => {
  const { type } = (data ?? {}) as { type?: unknown };
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'VERSION') ports[0]?.postMessage(SITE_VERSION);
});
