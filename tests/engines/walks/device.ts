import { expect } from 'vitest';
import { field, link } from '../page.ts';
import {
  kinds,
  LADDER,
  FOOT,
  ANSWER_DAY,
  QUERY,
  KEEP_PAGES,
  REMOVE_PAGES,
  type Scenario,
  addSent,
  device,
  NOTHING,
  past,
} from './hands.ts';

/** What lies on the device: kept pages, and otherwise nothing. */
export function onTheDevice(scenario: Scenario): void {
  scenario('without network kept pages can be read, and are gone when deleted', async (page, network) => {
    /** Goes somewhere, and waits until the page knows of the copy: every page then offers to delete it. */
    const goto = async (address: string): Promise<void> => {
      await page.goto(address);
      await page.see(() => page.text(FOOT)).toContain('Spuren löschen');
    };
    await page.goto('/datenschutz/#ohne-netz-lesen');
    await page.tap(KEEP_PAGES);
    await page.see(() => page.text('offline-copy [role="status"]')).toContain('Fertig.');
    await network.lose();
    await goto('/instagram/');
    await page.see(() => page.text('.step-bar')).toContain('Schritt 1 von');
    await page.tap(link('Weiter', '.onward'));
    await page.see(() => page.text('.step-bar')).toContain('Schritt 2 von');
    await goto('/facebook/formular/');
    expect(await page.address()).toBe('/facebook/#formular');
    await goto('/gibt-es-nicht/');
    expect(await page.text('main h1')).toContain('nicht auf deinem Gerät');
    await network.restore();
    await goto('/datenschutz/');
    await page.tap(REMOVE_PAGES);
    await page.see(() => page.text('offline-copy [role="status"]')).toContain('Gelöscht.');
    await page.see(() => device(page)).toEqual(NOTHING);
  });

  scenario('every kind of page opens without an error, and leaves nothing on the device', async (page) => {
    expect(kinds.length).toBeGreaterThan(20);
    for (const address of kinds) {
      await page.goto(address);
      await page.see(() => page.text('h1')).not.toBe('');
    }
    expect(await device(page)).toEqual(NOTHING);
  });

  scenario('what someone does leaves nothing on the device before they ask for it', async (page) => {
    await page.goto('/instagram/');
    await page.tap(link('Weiter', '.onward'));
    await addSent(page, 'Instagram');
    await page.see(() => page.text(LADDER)).toContain('abgeschickt am');
    await page.goto('/schreiben/beschwerde/');
    await page.tap(field('Vor- und Nachname'));
    await page.type('Erika');
    await page.see(() => page.text('.paper .sign-off')).toBe('Erika');
    await page.goto('/suche/');
    await page.tap(QUERY);
    await page.type('Frist');
    await page.press('ENTER');
    await page.see(() => page.address()).toBe('/suche/?q=Frist');
    await page.goto('/nach-dem-widerspruch/');
    await page.typeDay(ANSWER_DAY, past());
    await page.tap({ css: 'h1' });
    expect(await device(page)).toEqual(NOTHING);
  });
}
