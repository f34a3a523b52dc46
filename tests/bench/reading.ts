import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { findChromium } from '../chromium.ts';
import { loadedFiles } from '../site/loaded.ts';
import { guideAddress, guides, htmlOf, stepsOf } from '../site.ts';
import { portOf } from '../ports.ts';
import { serveCompressed } from './server.ts';

const brotli = (text: string | Buffer) => brotliCompressSync(text).length;
/** Figures of a guide, and the most that each may be; bold negations count for all guides together. */
const MOST = { bytes: 11_000, step: 9_000, elements: 650, scripts: 8_192, y: 700, bold: 30, doubts: 1 };
/** Phrases by which a text says that it is not sure. */
const DOUBT =
  /vielleicht|möglicherweise|womöglich|unklar|unbekannt|soweit|nicht (?:belegt|bekannt|gefunden|geprüft|sicher)|keine Quelle|bezweifelt|streiten|kennen wir nicht|konnten wir|laut eigene|nach eigenen Worten/gi;

/** What is not the path: boxes, notes about drawings, what stands after the steps. */
const ASIDE = 'details, figcaption, .hint, .onward';

/**
 * Prints how a guide reads: marks, bytes, elements, scripts, where the first step begins on a phone, bold negations, doubts.
 * @returns Whether every figure that is exact is within what it may be.
 */
export async function benchReading(): Promise<boolean> {
  const server = await serveCompressed(
    new Map(guides.map(guideAddress).map((address) => [address, htmlOf(address)])),
  );
  const browser = await chromium.launch(await findChromium());
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  let bold = 0;
  const rows = [];
  for (const name of guides) {
    const address = guideAddress(name);
    const html = htmlOf(address);
    const { document } = parseHTML(html);
    const steps = stepsOf(address).map((step) => htmlOf(step.address));
    await page.goto(`http://localhost:${portOf(server)}${address}`);
    await page.locator('.step-bar').waitFor();
    bold += [...document.querySelectorAll('main strong')].filter(({ textContent }) =>
      /\b(?:nicht|kein\w*|nichts|nie)\b/.test(textContent),
    ).length;
    rows.push({
      guide: name,
      marks: document.querySelectorAll('.proof').length,
      [`bytes (≤ ${MOST.bytes})`]: brotli(html),
      [`largest step (≤ ${MOST.step})`]: Math.max(...steps.map(brotli)),
      [`elements (≤ ${MOST.elements})`]: document.querySelectorAll('*').length,
      [`scripts (≤ ${MOST.scripts})`]: loadedFiles(html)
        .filter((file) => file.endsWith('.js'))
        .reduce((sum, file) => sum + brotli(readFileSync(`dist${file}`)), 0),
      [`first step, y (≤ ${MOST.y})`]: Math.round(
        (await page.locator('.step h2').first().boundingBox())?.y ?? NaN,
      ),
      [`doubts in a step (≤ ${MOST.doubts})`]: Math.max(...steps.map(doubtsIn)),
    });
  }
  console.table(rows);
  console.log(`Bold negations in all guides (≤ ${MOST.bold}): ${bold}`);
  await browser.close();
  server.close();
  const isWithin = rows.every((row) =>
    Object.entries(row).every(([name, value]) => {
      const [, most] = /≤ (\d+)/.exec(name) ?? [];
      return most === undefined || Number(value) <= Number(most);
    }),
  );
  return isWithin && bold <= MOST.bold;
}

/** Phrases of doubt in the path of a step. */
function doubtsIn(html: string): number {
  const step = parseHTML(html).document.querySelector('.single');
  for (const aside of step?.querySelectorAll(ASIDE) ?? []) aside.remove();
  return (step?.textContent ?? '').match(DOUBT)?.length ?? 0;
}
