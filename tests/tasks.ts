import { expect } from '@playwright/test';
import { inDays, periodFrom, said } from './days.ts';
import { german } from './words.ts';
import { escaped, type Reader } from './reader.ts';

/** What someone comes for, and how they go: by what they see, to the end. */
export interface Task {
  /** Who comes, and what for. */
  name: string;
  /** The most that it may cost: the taps of today, and its screens with a tenth more, for fonts of other machines. */
  most: { taps: number; screens: number };
  walk(reader: Reader): Promise<void>;
}

export const tasks: Task[] = [
  {
    name: 'Instagram from zero, in the app, until it is sent and the answer’s day is known',
    most: { taps: 6, screens: 3 },
    async walk(reader) {
      await reader.start();
      await reader.tap(/^\s*Instagram/, /Instagram/);
      await reader.walkOn(/Widerspruch gehen/);
      await reader.read(/Privacy Center/);
      await reader.read(/Erst Foto, dann OK/);
      await reader.away();
      await reader.tap(escaped(german.guide.sent), /Bestätigung/);
      await reader.walkOn();
      await reader.tap(/Tag ausrechnen/, reader.page.getByLabel(german.answerPeriod.ask));
    },
  },
  {
    name: 'Facebook at 68, with type of 150 %: where ☰ is, how to take a picture of the screen, to the end',
    most: { taps: 8, screens: 12.5 },
    async walk(reader) {
      await reader.page.setViewportSize({ width: 240, height: 740 });
      await reader.start();
      await reader.tap(/^\s*Facebook/, /Facebook/);
      await reader.walkOn(/Widerspruch gehen/);
      await reader.read(/☰ sind die drei Striche/);
      await reader.tap(escaped(german.guide.photo.title), reader.said(/zwei Tasten/));
      await reader.walkOn();
      await reader.read(/Das hebst du auf/);
    },
  },
  {
    name: 'Objected in May 2025, and now a paper letter came',
    most: { taps: 4, screens: 5 },
    async walk(reader) {
      await reader.start();
      await reader.tap(/Gilt mein alter Widerspruch noch\?/, /Gilt das noch\?/);
      await reader.tap(/Brief von Meta bekommen/, /Ist er echt\?/);
      await reader.read(/Zahle nichts/);
      await reader.tap(/Gilt mein alter Widerspruch noch\?/, /Gilt das noch\?/);
      await reader.tap(/^\s*Noch einmal senden/, /Noch einmal/);
    },
  },
  {
    name: 'WhatsApp and nothing else, Meta AI never used',
    most: { taps: 3, screens: 2.5 },
    async walk(reader) {
      await reader.start();
      await reader.tap(/^\s*WhatsApp/, /WhatsApp/);
      await reader.walkOn(/Chat-Datenschutz/);
      await reader.read(/Dann bist du hier fertig/);
    },
  },
  {
    name: 'A mother, photos of her daughter on the page of a club: a letter with a deadline',
    most: { taps: 10, screens: 6.5 },
    async walk(reader) {
      await reader.start();
      await reader.search('Verein zeigt Fotos meiner Tochter');
      await reader.tap(/Ein Verein zeigt/, /Ein Verein zeigt/);
      await reader.tap(/Foto löschen lassen/, /löschen/);
      await reader.fill(/Vor- und Nachname/, 'Erika Muster');
      await reader.fill(/An wen/, 'SV Musterdorf');
      await choose(reader, /Wem schreibst du/, 'Verein');
      await choose(reader, /Wen zeigen/, 'mein Kind');
      await reader.fill(/Name des Kindes/, 'Mia');
      await reader.tap(escaped(german.letters.copy), reader.said(escaped(german.letters.copied)));
      const letter = await reader.page.evaluate(() => navigator.clipboard.readText());
      for (const part of ['Mia', 'Einwilligung widerrufe', 'sorgeberechtigt']) expect(letter).toContain(part);
      expect(letter).toMatch(/bis zum \d/);
    },
  },
  {
    name: '“Diese Seite ist nicht verfügbar”, on a step that someone sent: the second form',
    most: { taps: 6, screens: 4.5 },
    async walk(reader) {
      await reader.start('/instagram/oeffnen/');
      await reader.tap(/andere Wege/);
      const first = await reader.openForm(/^\s*Formular bei Instagram öffnen/);
      await reader.tap(escaped(german.guide.error));
      await reader.tap(/Diese Seite ist nicht verfügbar/);
      await reader.tap(/^\s*zweite[sn]? Formular/, reader.sign(/^\s*Zweites Formular/));
      const second = await reader.openForm(/^\s*Zweites Formular/);
      expect(second).not.toBe(first);
    },
  },
  {
    name: 'Three accounts at Instagram that are not linked: how to get into the next one',
    most: { taps: 7, screens: 5 },
    async walk(reader) {
      await reader.start();
      await reader.tap(/^\s*Instagram/, /Instagram/);
      await reader.walkOn(/Weitere Konten/);
      await reader.read(/privates Fenster/);
      await reader.tap(/^\s*Zum Widerspruch gehen/, /Zum Widerspruch gehen/);
    },
  },
  {
    name: 'A hacked account: back into it, or a letter',
    most: { taps: 5, screens: 3.5 },
    async walk(reader) {
      await reader.start();
      await reader.search('Konto gehackt');
      await reader.tap(/gehackt/, /gehackt/);
      await reader.read(/instagram\.com\/hacked oder facebook/);
      await reader.tap(/per Brief/, /Widerspruch an Meta/);
      await reader.fill(/Vor- und Nachname/, 'Erika Muster');
    },
  },
  {
    name: 'A grandmother in another town, by phone: what to read aloud to her, where ☰ is',
    most: { taps: 5, screens: 2 },
    async walk(reader) {
      await reader.start();
      await reader.search('Oma am Telefon helfen');
      await reader.tap(/jemand anderen/, /jemand anderen/);
      await reader.read(/Am Telefon/);
      await reader.tap(/drei Striche/, /drei Striche/);
      await reader.read(/drei kurze Striche übereinander/);
      await reader.tap(/Facebook/, /Zum Widerspruch gehen/);
    },
  },
  {
    name: 'The admin of a club’s page: who objects with which profile',
    most: { taps: 5, screens: 3 },
    async walk(reader) {
      await reader.start();
      await reader.search('Seite vom Verein');
      await reader.tap(/Unser Verein/, /Unser Verein/);
      await reader.read(/mit jedem Profil/);
      await reader.tap(/Weitere Konten und Seiten/, /Weitere Konten und Seiten/);
      await reader.tap(/Seite eines Vereins/);
      await reader.read(/widersprechen mit dem eigenen Profil/);
    },
  },
  {
    name: 'From Austria: the form of her own authority',
    most: { taps: 3, screens: 4 },
    async walk(reader) {
      await reader.start();
      await reader.tap(/^\s*Beschwerde/, /Beschwerde/);
      await reader.tap(/^\s*Österreich$/, /^Österreich$/);
      const form = reader.page
        .locator('details', { has: reader.heading(/^Österreich$/) })
        .last()
        .getByRole('link', { name: german.authorities.online });
      expect(new URL((await form.getAttribute('href')) ?? '').hostname).toMatch(/\.gv\.at$/);
      await reader.tap(form);
    },
  },
  {
    name: 'One step into a chat group, and what the group sees',
    most: { taps: 3, screens: 3.5 },
    async walk(reader) {
      await reader.start();
      await reader.tap(/^\s*Instagram/, /Instagram/);
      await reader.walkOn(/Widerspruch gehen/);
      await reader.tap(escaped(german.sharing.copyStep), reader.said(escaped(german.sharing.copied)));
      await reader.page.goto(await reader.page.evaluate(() => navigator.clipboard.readText()));
      await expect(reader.heading(/Zum Widerspruch gehen/)).toBeInViewport();
    },
  },
  {
    name: 'The day of the answer into the calendar of the phone',
    most: { taps: 3, screens: 3 },
    async walk(reader) {
      await reader.start();
      await reader.tap(/Frist ausrechnen/, reader.page.getByLabel(german.answerPeriod.ask));
      const day = inDays(-4);
      await reader.fill(german.answerPeriod.ask, day);
      await reader.read(escaped(said(periodFrom(day).answer.end)));
      const file = reader.page.waitForEvent('download');
      await reader.tap(escaped(german.answerPeriod.calendarFile));
      expect((await file).suggestedFilename()).toMatch(/\.ics$/);
    },
  },
  {
    name: 'A guide on paper, for a course',
    most: { taps: 1, screens: 0 },
    async walk(reader) {
      await reader.start();
      await reader.tap(/^\s*Instagram/, /Instagram/);
      // The browser's own menu prints.
      const sheets = (await reader.page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type ?\/Page\b/g);
      expect(sheets?.length).toBeLessThanOrEqual(8);
    },
  },
];

/** Takes one of the answers that a letter offers. */
async function choose(reader: Reader, question: RegExp, answer: string): Promise<void> {
  const field = reader.page.getByLabel(question).first();
  if (await field.evaluate((one) => one instanceof HTMLSelectElement))
    await field.selectOption({ label: answer });
  else await reader.tap(reader.page.getByLabel(answer, { exact: true }).first());
  reader.taps += 1;
}
