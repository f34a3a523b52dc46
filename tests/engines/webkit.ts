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

/** A driver with one browser: should it break down, the tabs after it are not concerned. */
async function connect(display: string, home: string): Promise<Connection> {
  const port = await freePort();
  const program = start('WebKitWebDriver', [`--port=${port}`], {
    // What GTK says about a machine without a desktop is of no use to anybody.
    env: { DISPLAY: `:${display}`, HOME: home, LANG: 'de_DE.UTF-8', NO_AT_BRIDGE: '1' },
    stdio: 'ignore',
  });
  try {
    const server = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => fetch(`${server}/status`), { timeout: 10_000, interval: 20 });
    const driver = await new Builder()
      .usingServer(server)
      .withCapabilities({ browserName: 'MiniBrowser' })
      .build();
    await driver.manage().setTimeouts({ script: 5_000, pageLoad: 20_000 });
    return {
      driver,
      async close() {
        await driver.quit().catch(() => undefined);
        await stop(program);
      },
    };
  } catch (error) {
    await stop(program);
    throw error;
  }
}

/** A browser of its own, with one tab; what it stores goes with it. */
function tabOf({ driver, close }: Connection): Tab {
  return {
    load: (url) => driver.get(url),
    travel: (delta) => (delta < 0 ? driver.navigate().back() : driver.navigate().forward()),
    reload: () => driver.navigate().refresh(),
    async call(source) {
      return (await driver.executeScript<string | null>(`return (${source})();`)) ?? undefined;
    },
    async click(x, y) {
      await driver.actions().move({ x, y, duration: 0 }).click().perform();
    },
    async press(keys) {
      await driver
        .actions()
        .sendKeys(...keys)
        .perform();
    },
    complaints: () => [],
    close,
  };
}
