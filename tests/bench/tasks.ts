import { chromium } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { findChromium } from '../chromium.ts';
import { portOf } from '../ports.ts';
import { PHONE, Reader } from '../reader.ts';
import { tasks } from '../tasks.ts';

/**
 * Prints what each task of a reader costs on a phone: taps, and screens that they move.
 * @returns Whether every task reaches its end, within what it may cost.
 */
export async function benchTasks(): Promise<boolean> {
  const server = await serve('dist', 0);
  const browser = await chromium.launch(await findChromium());
  const rows = [];
  for (const { name, most, walk } of tasks) {
    const context = await browser.newContext({ ...PHONE, baseURL: `http://localhost:${portOf(server)}` });
    const reader = new Reader(await context.newPage());
    const end = await walk(reader).then(
      () => 'yes',
      (error: Error) => error.message.split('\n')[0] ?? 'no',
    );
    await context.close();
    rows.push({
      task: name,
      taps: reader.taps,
      'at most': most.taps,
      screens: Math.round(reader.screens * 10) / 10,
      'at most ': most.screens,
      end,
    });
  }
  console.table(rows);
  await browser.close();
  server.close();
  return rows.every(
    (row) => row.end === 'yes' && row.taps <= row['at most'] && row.screens <= row['at most '],
  );
}
