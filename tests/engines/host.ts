import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { headersOf } from '../../src/integrations/headers.ts';
import { rulesOf } from '../../src/cli/deliver.ts';
import { serve } from '../../src/cli/serve.ts';
import { portOf } from '../ports.ts';

/** A page with one mistake of each kind that must not stay unseen. It has the headers of the site. */
export const FAULTY = '/mit-fehlern/';
const FAULTY_SCRIPT = '/mit-fehlern.js';
const LISTENER = '/engines-listener.js';
const COMPLAINT = '/engines-complaint';

/** The built site under its own headers, as a network that can be lost. */
export interface Host {
  origin: string;
  /** Answers that were errors, and what pages told by the listener. */
  complaints: string[];
  /** How many requests have no answer yet. */
  waiting(): number;
  /** The network is gone: nobody answers at this address any more. */
  lose(): Promise<void>;
  /** It is back, at the same address. */
  restore(): Promise<void>;
}

/**
 * Serves dist.
 * @param listens Whether pages get one script more, from their own host as the policy demands, that tells of errors. For
 * engines that do not tell them. Headers stay as they are.
 */
export async function startHost(listens: boolean): Promise<Host> {
  const site = await serve('dist', 0);
  const rules = rulesOf('dist');
  const complaints: string[] = [];
  let waiting = 0;

  const own: Record<string, (response: ServerResponse, url: URL) => void> = {
    [LISTENER]: (response) => script(response, `(${listener})(${JSON.stringify(COMPLAINT)})`),
    [COMPLAINT](response, { searchParams }) {
      complaints.push(searchParams.get('text') ?? '');
      response.writeHead(204).end();
    },
    [FAULTY](response) {
      const html = `<!DOCTYPE html><html lang="de"><head>${listens ? TAG : ''}<title>Mit Fehlern</title>
        <script src="${FAULTY_SCRIPT}"></script><script>document.title = 'x'</script><style>b { color: red }</style>
        </head><body><h1>Mit Fehlern</h1><img src="/gibt-es-nicht.png" alt=""></body></html>`;
      response.writeHead(200, { ...headersOf(rules, FAULTY), 'Content-Type': 'text/html; charset=utf-8' });
      response.end(html);
    },
    [FAULTY_SCRIPT]: (response) =>
      script(
        response,
        `console.error('gemeldet'); Promise.reject(new Error('abgelehnt')); throw new Error('geworfen');`,
      ),
  };

  const listen = async (port: number): Promise<Server> => {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', origin);
      waiting++;
      response.on('close', () => waiting--);
      response.on('finish', () => {
        if (response.statusCode >= 400) complaints.push(`${response.statusCode} for ${url.pathname}`);
      });
      const answer = own[url.pathname];
      if (answer) answer(response, url);
      else if (listens && request.headers['sec-fetch-dest'] === 'document')
        void withListener(request, response, portOf(site));
      else site.emit('request', request, response);
    });
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    return server;
  };

  let origin = 'http://localhost';
  let server = await listen(0);
  const port = portOf(server);
  origin += `:${port}`;
  return {
    origin,
    complaints,
    waiting: () => waiting,
    async lose() {
      if (!server.listening) return;
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
    async restore() {
      if (!server.listening) server = await listen(port);
    },
  };
}

const TAG = `<script src="${LISTENER}"></script>`;

function script(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  response.end(text);
}

/** Answers with the page that the site would send, its status and its headers, and the listener in its head. */
async function withListener(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${request.url}`, {
    redirect: 'manual',
    headers: { 'Accept-Encoding': 'identity' },
  });
  const headers = Object.fromEntries(answer.headers);
  const body = Buffer.from((await answer.text()).replace('<head>', `<head>${TAG}`));
  // The validators belong to the page without the listener.
  for (const name of ['connection', 'etag', 'keep-alive', 'last-modified', 'transfer-encoding'])
    Reflect.deleteProperty(headers, name);
  response.writeHead(answer.status, { ...headers, 'content-length': String(body.length) }).end(body);
}

/** Runs in pages: tells the host of every error, as an image that is asked for, which the policy allows. */
function listener(address: string): void {
  const heard: string[] = [];
  Object.assign(globalThis, { engineComplaints: heard });
  const tell = (text: string): void => {
    heard.push(text);
    new Image().src = `${address}?text=${encodeURIComponent(`${location.pathname}: ${text}`)}`;
  };
  addEventListener(
    'error',
    ({ target, message }) =>
      tell(target instanceof Element ? `did not load: ${target.outerHTML.slice(0, 200)}` : message),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => tell(`rejected: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    tell(`policy: ${violatedDirective} refused ${blockedURI}`),
  );
  const { error } = console;
  Object.assign(console, {
    error(...said: unknown[]) {
      error(...said);
      tell(`console: ${said.join(' ')}`);
    },
  });
}
