import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from './engine.ts';
import { FAULTY, startHost, type Host } from './host.ts';
import { missingFor, type EngineName } from './installed.ts';
import { Page } from './page.ts';
import { guides } from './walks/guide.ts';
import { letters } from './walks/letters.ts';
import { finding } from './walks/finding.ts';
import type { Scenario } from './walks/hands.ts';
import { onTheDevice } from './walks/device.ts';

/** Drives an engine through what a reader does. Where the machine lacks it, `ready.ts` has said so. */
export function scenarios(name: EngineName, start: () => Promise<Engine>): void {
  describe.skipIf(missingFor(name).length > 0)(name, () => {
    let engine: Engine;
    let host: Host;
    beforeAll(async () => {
      engine = await start();
      host = await startHost(engine.needsListener);
    }, 60_000);
    afterAll(async () => {
      await host?.lose();
      await engine?.quit();
    }, 30_000);

    /** Runs a way through the site in a tab of its own. */
    async function walk(way: (page: Page, host: Host) => Promise<void>): Promise<string[]> {
      host.complaints.length = 0;
      const tab = await engine.open();
      const page = new Page(tab, engine, host);
      try {
        await way(page, host);
        return await page.complaints();
      } finally {
        await tab.close();
        await host.restore();
      }
    }
    /** A way that must end without any error of a page, of the policy or of an answer. */
    const scenario: Scenario = (what, way) =>
      test(what, async () => {
        expect(await walk(way)).toEqual([]);
      });

    test('every kind of error is heard, so that a run without one proves something', async () => {
      await walk(async (page) => {
        await page.goto(FAULTY);
        for (const kind of [
          /gemeldet/,
          /geworfen/,
          /abgelehnt/,
          /policy.*script/i,
          /policy.*style/i,
          /404 for \/gibt-es-nicht\.png/,
        ])
          await page.see(() => page.complaints()).toContainEqual(expect.stringMatching(kind));
      });
    });

    guides(scenario);
    letters(scenario);
    finding(scenario);
    onTheDevice(scenario);
  });
}
