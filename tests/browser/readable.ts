import type { Page } from '@playwright/test';
import { stepsOf } from '../site.ts';

/** What is folded stays readable: in reader views, in pages saved from the browser, translated, or half scripted. */

/** How many steps the guide has. */
export const COUNT = stepsOf('/instagram/').length;

/** Indices of the steps that a reader sees. */
export const visible = (page: Page) =>
  page.locator('.steps .step').evaluateAll((steps) =>
    steps.flatMap((step, index) =>
      [...step.children]
        // What is only a frame on a wide screen has no box; what is in it has.
        .flatMap((child) => (getComputedStyle(child).display === 'contents' ? [...child.children] : [child]))
        .every((child) => child.checkVisibility() || child.matches('[hidden], .onward'))
        ? [index]
        : [],
    ),
  );
/** Indices of all steps. */
export const everyStep = async (page: Page) => [...Array(await page.locator('.steps .step').count()).keys()];
