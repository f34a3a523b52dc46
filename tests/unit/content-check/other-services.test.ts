import { describe, expect, test } from 'vitest';
import { messages as told } from './example.ts';

const FILE = 'de/other-services.yaml';
const RIGHT = `title: Andere
description: Wo andere Dienste fragen.
lead: Wer nicht Meta ist.
aliases: [eins, zwei]
services:
  - id: beispiel
    name: Beispiel
    says: "Dort schaltest du es ab.[@S-M07]"
    asOf: "2025-10"
    read: "2026-11-27"
    aliases: [drei, vier]
checked: "2026-11-27"
nextCheck: "2027-02-27"
`;
/** What a writer reads after a mistake in the file. */
const messages = (from: string, to: string): string[] => {
  expect(RIGHT).toContain(from);
  return told({ [FILE]: RIGHT.replace(from, to) });
};

describe('a writer of the other services', () => {
  test('reads nothing when all is well', () => {
    expect(messages('Beispiel', 'Beispiel')).toEqual([]);
  });

  test('may leave out source and date where no way is known', () => {
    expect(messages('.[@S-M07]"\n    asOf: "2025-10"', '."\n    unknown: true')).toEqual([]);
  });

  test('is asked for a source', () => {
    expect(messages('[@S-M07]', '')).toEqual([
      `content/${FILE}:8 – services.0.says
  Gefunden:  „Dort schaltest du es ab.“
  Zu tun:    Nenne eine Quelle, oder schreibe „unknown: true“, wenn keine einen Weg nennt.`,
    ]);
  });

  test('is asked how old the source is', () => {
    expect(messages('    asOf: "2025-10"\n', '')).toEqual([
      `content/${FILE}:6 – services.0.asOf
  Gefunden:  nichts
  Zu tun:    Trage das Feld „asOf“ ein: Es ist Pflicht.`,
    ]);
  });

  test('reads that a source does not exist', () => {
    expect(messages('S-M07', 'S-M08')[0]).toContain('content/sources/S-M08.yaml');
  });

  test('reads that a name stands twice', () => {
    const twice = `  - id: beispiel
    name: Noch eins
    says: "Auch dort.[@S-M07]"
    asOf: "2025"
    read: "2026-11-27"
    aliases: [fünf, sechs]
checked:`;
    expect(messages('checked:', twice)[0]).toContain(`„beispiel“, schon vergeben von content/${FILE}:6`);
  });
});
