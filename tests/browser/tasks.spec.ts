import { expect, test } from '@playwright/test';
import { PHONE, Reader } from '../reader.ts';
import { tasks } from '../tasks.ts';

// Another phone than that of other tests, and each task is begun by someone else.
test.use({ contextOptions: PHONE, reuseContext: false });

for (const { name, most, walk } of tasks)
  test(name, async ({ page }, { annotations }) => {
    const reader = new Reader(page);
    await walk(reader);
    const cost = { taps: reader.taps, screens: Math.round(reader.screens * 10) / 10 };
    annotations.push({ type: 'cost', description: `${cost.taps} taps, ${cost.screens} screens` });
    expect(cost.taps).toBeLessThanOrEqual(most.taps);
    expect(cost.screens).toBeLessThanOrEqual(most.screens);
  });
