import { Builder, Key, type WebDriver } from 'selenium-webdriver';
import { vi } from 'vitest';
import { freePort } from '../ports.ts';
import type { Engine, Tab } from './engine.ts';
import { heard, newHome, start, stop } from './processes.ts';

/**
 * Starts a screen that nobody sees and the driver of WebKitGTK, which opens a browser for each tab. It speaks classic
 * WebDriver: nothing is heard of the console, so the host's script listens in the pages.
 */
export async function startWebKit(): Promise<Engine> {
  const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const home = newHome();
  const quit = async (): Promise<void> => {
    await stop(screen);
    home.remove();
  };
  try {
    const display = await heard(screen, screen.stdio[3] as NodeJS.ReadableStream, /^(\d+)\n/);
    const first = await connect(display, home.folder);
    const version = String((await first.driver.getCapabilities()).get('browserVersion'));
    await first.close();
    return {
      name: 'WebKitGTK',
      version,
      needsListener: true,
      nextPart: Key.ARROW_RIGHT,
      open: async () => tabOf(await connect(display, home.folder)),
      quit,
    };
  } catch (error) {
    await quit();
    throw error;
  }
}

interface Connection {
  driver: WebDriver;
  close(): Promise<void>;
}

/** How long a browser may take to start, and the driver to answer: longer than any limit of its own. */
const START_MS = 10_000;
const ANSWER_MS = 25_000;

/** Waits for an answer of the driver. @throws Error that says what was asked for, when none comes. */
async function within<Answer>(ms: number, what: string, answer: PromiseLike<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`WebKitWebDriver does not answer: ${what}`)), ms);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** A driver with one browser. On a busy machine one of many browsers never tells its driver that it has started. */
async function connect(display: string, home: string): Promise<Connection> {
  for (let tries = 1; ; tries++) {
    try {
      return await connectOnce(display, home);
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

async function connectOnce(display: string, home: string): Promise<Connection> {
  const port = await freePort();
  const program = start('WebKitWebDriver', [`--port=${port}`], {
    // What GTK says about a machine without a desktop is of no use to anybody.
    env: { DISPLAY: `:${display}`, HOME: home, LANG: 'de_DE.UTF-8', NO_AT_BRIDGE: '1' },
    stdio: 'ignore',
  });
  try {
    const server = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => fetch(`${server}/status`), { timeout: START_MS, interval: 20 });
    const session = new Builder().usingServer(server).withCapabilities({ browserName: 'MiniBrowser' });
    const driver = await within(START_MS, 'new session', session.build());
    await driver.manage().setTimeouts({ script: 5_000, pageLoad: 20_000 });
    return {
      driver,
      async close() {
        await within(START_MS, 'quit', driver.quit()).catch(() => undefined);
        await stop(program);
      },
    };
  } catch (error) {
    await stop(program);
    throw error;
  }
}

/** A browser of its own, with one tab; what it stores goes with it. Should it break down, the next is not concerned. */
function tabOf({ driver, close }: Connection): Tab {
  const asked = <Answer>(what: string, answer: PromiseLike<Answer>): Promise<Answer> =>
    within(ANSWER_MS, what, answer);
  return {
    load: (url) => asked(url, driver.get(url)),
    travel: (delta) => asked('history', delta < 0 ? driver.navigate().back() : driver.navigate().forward()),
    reload: () => asked('reload', driver.navigate().refresh()),
    async call(source) {
      const answer = driver.executeScript<string | null>(`return (${source})();`);
      return (await asked('script', answer)) ?? undefined;
    },
    click: (x, y) => asked('click', driver.actions().move({ x, y, duration: 0 }).click().perform()),
    press: (keys) =>
      asked(
        'keys',
        driver
          .actions()
          .sendKeys(...keys)
          .perform(),
      ),
    complaints: () => [],
    close,
  };
}
