import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import bidi from 'selenium-webdriver/bidi/index.js';
import type { Engine, Tab } from './engine.ts';
import { ENGINES, findProgram } from './installed.ts';
import { heard, newHome, start, stop } from './processes.ts';

/** The package exports the class itself; its types say that it has a name. */
const Connection = bidi as unknown as typeof bidi.Index;

/**
 * German date fields, as most readers have them. Firefox itself switches off its errands while it is driven, all but that
 * for the icon of a tab that nobody sees: a page that is left meanwhile is not kept as it was.
 */
const PREFERENCES = {
  'intl.accept_languages': 'de',
  'intl.regional_prefs.use_os_locales': true,
  'browser.chrome.site_icons': false,
};

interface LogEntry {
  level: string;
  text: string;
  source: { context?: string };
}

/** Starts Firefox without a window, with a profile of its own, and drives it by WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const home = newHome();
  writeFileSync(
    join(home.folder, 'user.js'),
    Object.entries(PREFERENCES)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const program = findProgram(...ENGINES.Firefox[0].programs) ?? '';
  const browser = start(
    program,
    ['--headless', '--no-remote', '--profile', home.folder, '--remote-debugging-port', '0'],
    // Firefox run by root refuses a home that belongs to someone else.
    {
      env: { HOME: home.folder, LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const quit = async (): Promise<void> => {
    await stop(browser);
    home.remove();
  };
  try {
    const { stderr } = browser;
    if (!stderr) throw new Error('Firefox has no stderr.');
    const address = await heard(browser, stderr, /WebDriver BiDi listening on (ws:\S+)/);
    const connection = new Connection(`${address}/session`);
    await connection.waitForConnection();
    const send = async <T = unknown>(method: string, params: Record<string, unknown> = {}): Promise<T> => {
      const answer = (await connection.send({ method, params })) as { result?: T; message?: string };
      if (answer.result === undefined) throw new Error(`${method}: ${answer.message}`);
      return answer.result;
    };
    const session = await send<{ capabilities: { browserVersion: string } }>('session.new', {
      capabilities: {},
    });
    await send('session.subscribe', { events: ['log.entryAdded'] });
    return {
      name: 'Firefox',
      version: session.capabilities.browserVersion,
      needsListener: false,
      nextPart: undefined,
      open: () => openTab(connection, send),
      async quit() {
        await connection.close();
        await quit();
      },
    };
  } catch (error) {
    await quit();
    throw error;
  }
}

type Send = <T = unknown>(method: string, params?: Record<string, unknown>) => Promise<T>;

/** A tab in a container of its own: storage, cache and cookies are empty and go with it. */
async function openTab(connection: InstanceType<typeof Connection>, send: Send): Promise<Tab> {
  const { userContext } = await send<{ userContext: string }>('browser.createUserContext');
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab', userContext });
  const complaints: string[] = [];
  const listen = ({ level, text }: LogEntry): void => {
    if (level === 'error') complaints.push(text);
  };
  connection.on('log.entryAdded', listen);
  const act = (action: Record<string, unknown>): Promise<unknown> =>
    send('input.performActions', { context, actions: [action] });
  return {
    async load(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async travel(delta) {
      await send('browsingContext.traverseHistory', { context, delta });
    },
    async reload() {
      await send('browsingContext.reload', { context, wait: 'complete' });
    },
    async call(source) {
      const { result, exceptionDetails } = await send<{
        result?: { value?: string };
        exceptionDetails?: { text: string };
      }>('script.callFunction', { functionDeclaration: source, target: { context }, awaitPromise: true });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value;
    },
    async click(x, y) {
      await act({
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    async press(keys) {
      await act({
        type: 'key',
        id: 'keyboard',
        actions: keys.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      });
    },
    complaints: () => complaints,
    async close() {
      connection.off('log.entryAdded', listen);
      await send('browser.removeUserContext', { userContext });
    },
  };
}
