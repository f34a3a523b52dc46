import { test as base } from '@playwright/test';
import { createServer, type RequestListener, type Server } from 'node:http';
import { serve } from '../../../src/cli/serve.ts';
import { portOf } from '../../ports.ts';

/** A server of its own for each test, that can be stopped: the network of the page and of its worker. */
export interface Host {
  origin: string;
  port: number;
  stop(): Promise<void>;
  start(folder?: string): Promise<void>;
  /** Answers everything with an error, or with nothing at all. */
  fail(how: 'error' | 'silence'): Promise<void>;
}

const close = (server: Server): Promise<void> => {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeAllConnections();
  return closed;
};

/** What answers with a built site. Reading what all its pages need takes a quarter of a second. */
async function siteIn(folder: string): Promise<RequestListener> {
  const server = await serve(folder, 0);
  const [answer] = server.listeners('request') as RequestListener[];
  await close(server);
  return answer as RequestListener;
}
const listening = (answer: RequestListener, port = 0): Promise<Server> =>
  new Promise((done) => {
    const server = createServer(answer).listen(port, '127.0.0.1', () => done(server));
  });

/** A test with a host of its own. What serves the built site is made once in each worker. */
export const test = base.extend<
  { host: Host; wrong: string[] },
  { site: RequestListener; reuseContext: boolean }
>({
  // What a worker keeps outlives its page.
  reuseContext: false,
  // Playwright reads the names of fixtures from the pattern, also when there are none.
  site: [async ({}, use) => use(await siteIn('dist')), { scope: 'worker' }],
  host: async ({ site }, use) => {
    let server = await listening(site);
    const port = portOf(server);
    await use({
      origin: `http://localhost:${port}`,
      port,
      stop: () => close(server),
      async start(folder) {
        if (server.listening) await close(server);
        server = await listening(folder === undefined ? site : await siteIn(folder), port);
      },
      async fail(how) {
        await close(server);
        server = await listening((_, response) => {
          if (how === 'error') response.writeHead(503).end('broken');
        }, port);
      },
    });
    if (server.listening) await close(server);
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
});
