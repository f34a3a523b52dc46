import { test as base } from '@playwright/test';
import { Agent, createServer, request as ask, type RequestListener, type Server } from 'node:http';
import { pipeline } from 'node:stream';
import { portOf } from '../../ports.ts';
import { shortWorker } from './copy.ts';

/** What a site has otherwise than the built one: the text of a file, or that it has it no more. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** A server of its own for each test, that can be stopped: the network of the page and of its worker. */
export interface Host {
  origin: string;
  stop(): Promise<void>;
  /** Serves the site it was made with, or a changed one. */
  start(changes?: Changes): Promise<void>;
  /** Answers everything with an error, or with nothing at all. */
  fail(how: 'error' | 'silence'): Promise<void>;
}

const close = async (server: Server): Promise<void> => {
  if (!server.listening) return;
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeAllConnections();
  await closed;
};
const listening = (answer: RequestListener, port = 0): Promise<Server> =>
  new Promise((done) => {
    const server = createServer(answer).listen(port, '127.0.0.1', () => done(server));
  });

const agent = new Agent({ keepAlive: true });
/** What is no address of the site. */
const NOWHERE = '/gibt-es-nicht';
/** What a server says of the very file, besides what it says of all. */
const OF_THE_FILE = ['content-length', 'etag', 'last-modified', 'transfer-encoding'];

/** Passes on what the site under test answers; of files that are changed, its headers with another text. */
function passOn(site: URL, changes: Changes): RequestListener {
  const answer: RequestListener = (request, response) => {
    const { url = '/', method, headers } = request;
    const { pathname } = new URL(url, site);
    const file = pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : '');
    const text = changes.get(file);
    const path = changes.has(file) && text === undefined ? NOWHERE : url;
    const onward = ask({ agent, port: site.port, path, method, headers }, (from) => {
      if (text === undefined) {
        response.writeHead(from.statusCode ?? 500, from.headers);
        pipeline(from, response, () => undefined);
        return;
      }
      from.resume();
      const kept = Object.entries(from.headers).filter(([name]) => !OF_THE_FILE.includes(name));
      response.writeHead(200, Object.fromEntries(kept)).end(text);
    });
    // A changed text is neither packed nor the one that the browser has.
    if (text !== undefined)
      for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since']) onward.removeHeader(name);
    // A connection that was kept may be closed just when it is used again.
    onward.on('error', () =>
      onward.reusedSocket && !response.headersSent ? answer(request, response) : response.destroy(),
    );
    onward.end();
  };
  return answer;
}

/** A test with a host of its own. */
export const test = base.extend<{ isShort: boolean; host: Host; wrong: string[] }, { reuseContext: boolean }>(
  {
    // What a worker keeps outlives its page.
    reuseContext: false,
    /** Whether the site offers to keep only a few of its pages: for what becomes of a copy, whatever is in it. */
    isShort: [false, { option: true }],
    host: async ({ baseURL, isShort }, use) => {
      const site = new URL(baseURL ?? '');
      const own: Changes = new Map(isShort ? [['sw.js', shortWorker()]] : []);
      let server = await listening(passOn(site, own));
      const port = portOf(server);
      const serve = async (answer: RequestListener): Promise<void> => {
        await close(server);
        server = await listening(answer, port);
      };
      await use({
        origin: `http://localhost:${port}`,
        stop: () => close(server),
        start: (changes = own) => serve(passOn(site, changes)),
        fail: (how) =>
          serve((_, response) => {
            if (how === 'error') response.writeHead(503).end('broken');
          }),
      });
      await close(server);
    },
    /** What went wrong on the page. */
    wrong: async ({ page }, use) => {
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('console', (message) => {
        // Chromium itself reports a request that got no answer.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          wrong.push(message.text());
      });
      await use(wrong);
    },
  },
);
