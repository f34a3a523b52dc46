import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';

/** Everything on the device: the names of caches, and what they hold under which address. */
type Device = Map<string, Map<string, Blob>>;

/**
 * A worker of the built site, run as a browser would run it, with the built site as its network. It has of a browser what it
 * uses; that real browsers run it, too, tests/browser/offline shows.
 */
export interface Worker {
  /** Fetches everything on its list onto the device. */
  install(): Promise<void>;
  device: Device;
  /** What it answers without network when a reader goes to an address, */
  goTo(address: string): Promise<Response>;
  /** or when a page loads something; undefined when it leaves that to the browser. */
  load(address: string): Promise<Response> | undefined;
  /** What it says about itself when a page asks. */
  ask(): unknown;
}

const ORIGIN = 'https://example.org';
const urlOf = (of: RequestInfo | URL): string => new URL(of instanceof Request ? of.url : of, ORIGIN).href;
const withoutQuery = (url: string): string => url.replace(/\?.*/, '');

/** Requests and answers know no page that an address like `/faq/` could be relative to. */
class Answer extends Response {
  static override redirect(address: string | URL, status?: number): Response {
    return Response.redirect(new URL(address, ORIGIN), status);
  }
}
/** A reader's way to a page: such a request cannot be made by scripts. */
class Navigation extends Request {
  override get mode(): RequestMode {
    return 'navigate';
  }
}
class FetchEvent {
  readonly type = 'fetch';
  readonly request: Request;
  answer: Promise<Response> | undefined;
  constructor(request: Request) {
    this.request = request;
  }
  respondWith(answer: Promise<Response>): void {
    this.answer = answer;
  }
  waitUntil(done: Promise<unknown>): void {
    void done.catch(() => undefined);
  }
}

/** Caches, as far as a worker asks for them. */
function cachesOn(device: Device): object {
  type Options = { ignoreSearch?: boolean; cacheName?: string } | undefined;
  const open = (name: string) => {
    const held = device.get(name) ?? new Map<string, Blob>();
    device.set(name, held);
    return {
      match: (wanted: RequestInfo, options: Options) => {
        const url = urlOf(wanted);
        const alike = options?.ignoreSearch
          ? [...held].find(([each]) => withoutQuery(each) === withoutQuery(url))?.[1]
          : held.get(url);
        return Promise.resolve(alike && new Response(alike));
      },
      put: async (key: RequestInfo, response: Response) => void held.set(urlOf(key), await response.blob()),
    };
  };
  return {
    open: (name: string) => Promise.resolve(open(name)),
    async match(wanted: RequestInfo, options: Options): Promise<Response | undefined> {
      for (const name of options?.cacheName ? [options.cacheName] : device.keys()) {
        const found = await open(name).match(wanted, options);
        if (found) return found;
      }
      return undefined;
    },
  };
}

/** Runs a worker of the built site. @param file `dist/sw.js`. */
export function runWorker(file: string): Worker {
  const device: Device = new Map();
  const listeners: [string, (event: unknown) => void][] = [];
  const tell = (type: string, event: unknown): void =>
    listeners.filter(([of]) => of === type).forEach(([, listener]) => listener(event));
  const location = new URL(`${ORIGIN}/${file.replace(/^dist\//, '')}`);
  const caches = cachesOn(device);
  let isOnline = true;
  const scope = {
    self: {
      location,
      caches,
      addEventListener: (...listener: (typeof listeners)[0]) => listeners.push(listener),
    },
    location,
    caches,
    registration: { scope: `${ORIGIN}/` },
    FetchEvent,
    Response: Answer,
    async fetch(wanted: RequestInfo): Promise<Response> {
      if (!isOnline) throw new TypeError('Failed to fetch');
      const { pathname } = new URL(urlOf(wanted));
      return new Response(readFileSync(`dist${pathname}${pathname.endsWith('/') ? 'index.html' : ''}`));
    },
    /** A network that answers at once is never too slow. */
    setTimeout: (go: () => void, ms: number) => (ms > 0 ? undefined : queueMicrotask(go)),
  };
  compileFunction(readFileSync(file, 'utf8'), Object.keys(scope))(...Object.values(scope));
  const answerTo = (request: Request): Promise<Response> | undefined => {
    const event = new FetchEvent(request);
    tell('fetch', event);
    return event.answer;
  };
  return {
    device,
    async install() {
      const done: Promise<unknown>[] = [];
      tell('install', { type: 'install', waitUntil: (each: Promise<unknown>) => done.push(each) });
      await Promise.all(done);
      isOnline = false;
    },
    goTo: async (address) => (await answerTo(new Navigation(new URL(address, ORIGIN)))) ?? Response.error(),
    load: (address) => answerTo(new Request(new URL(address, ORIGIN))),
    ask() {
      let said: unknown;
      tell('message', {
        data: { type: 'VERSION' },
        ports: [{ postMessage: (text: unknown) => (said = text) }],
      });
      return said;
    },
  };
}
