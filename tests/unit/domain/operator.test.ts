import { describe, expect, test } from 'vitest';
import {
  NOBODY,
  unreachable,
  unsetFields,
  withEnvironment,
  wrongWith,
} from '../../../src/features/operator/operator.ts';

test('the environment fills in what the file leaves open', () => {
  expect(withEnvironment(NOBODY, { OPERATOR_NAME: 'Verein' })).toEqual({ ...NOBODY, name: 'Verein' });
});

test('the environment wins over the file, unless it is empty', () => {
  const operator = { ...NOBODY, name: 'Datei', city: 'Datei' };
  expect(withEnvironment(operator, { OPERATOR_NAME: 'Umgebung', OPERATOR_CITY: ' ' })).toEqual({
    ...NOBODY,
    name: 'Umgebung',
    city: 'Datei',
  });
});

test('every field that NOBODY has filled in is named', () => {
  expect(unsetFields({ ...NOBODY, name: 'Verein', site: 'https://example.org' })).toEqual([
    'street',
    'city',
    'country',
    'email',
    'responsible',
    'hosting',
    'licence',
  ]);
});

describe('what cannot be used', () => {
  test.each([
    'host.example',
    'www.verein.de',
    'host.example:8080',
    '//verein.de',
    'http:verein.de',
    'ftp://verein.de',
    'javascript:alert(1)',
    'https://',
    'https://ver ein.de',
    'https://verein.de/pfad',
    'https://verein.de/pfad/',
    'https://verein.de//',
    'https://verein.de/?x=1',
    'https://verein.de?',
    'https://verein.de/#oben',
    'https://verein.de#',
    'https://name:geheim@verein.de',
    'keine',
  ])('as address of the site: %s', (value) => {
    expect(wrongWith('site', value)).toMatch(/^(Trage|Nimm|Lass) /);
  });

  test.each([
    'keine',
    '-',
    'post@',
    '@verein.de',
    'post@verein',
    'post@@verein.de',
    'post @verein.de',
    'post@verein..de',
    'post@verein.de.',
    'po..st@verein.de',
    'Verein <post@verein.de>',
    'post@verein.de, vorstand@verein.de',
    'mailto:post@verein.de',
    'https://verein.de',
    'post(at)verein.de',
  ])('as mail address: %s', (value) => {
    expect(wrongWith('email', value)).toContain('Trage eine E-Mail-Adresse ein');
  });

  test.each([
    '-',
    '…',
    '?',
    '123',
    'x',
    'xxx',
    'XX',
    'TODO',
    'todo: eintragen',
    'tbd',
    'keine',
    'Keine Angabe',
    'k. A.',
    'n/a',
    'null',
    'None',
    'undefined',
    'folgt noch',
    'Noch nicht eingetragen',
    'Max Mustermann',
    'Erika Mustermann-Beispiel',
    'Musterstraße 1',
    '12345 Musterstadt',
    'Dein Name',
    '<Name>',
    '${OPERATOR_NAME}',
    '{{ name }}',
    'Platzhalter',
  ])('as a word about the operator: %s', (value) => {
    for (const field of ['name', 'street', 'city', 'country', 'responsible', 'hosting'] as const)
      expect(wrongWith(field, value)).toMatch(/^Das ist ein Platzhalter\. (Trage|Schreibe) /);
  });

  test.each([
    'Verein\nAm Markt 1',
    'Ver\u001b[31mein',
    'Ver\u202eein',
    'Verein\u0000',
    'M\ufffdnchen',
    'Ver\tein',
  ])('what NOBODY sees: %j', (value) => {
    for (const field of ['name', 'email', 'site'] as const)
      expect(wrongWith(field, value)).toMatch(/^Schreibe alles in eine Zeile\./);
  });
});

test.each([
  ['site', 'https://verein.de'],
  ['site', 'https://verein.de/'],
  ['site', 'HTTPS://Widerspruch.Verein.de'],
  ['site', 'https://widerspruch-für-alle.de'],
  ['site', 'https://verein.de:8443'],
  ['email', 'post@verein.de'],
  ['email', 'erika.beispiel+ki@mail.verein-fuer-daten.org'],
  ['email', "o'neill@bücher.de"],
  ['email', 'post@xn--bcher-kva.xn--p1ai'],
  ['name', 'Keiner & Söhne gGmbH'],
  ['name', 'Ö. Li'],
  ['street', 'Straße des 17. Juni 1'],
  ['city', '1010 Wien'],
  ['country', 'AT'],
  ['responsible', 'Landkreis Aa, Testorf 3, 23936 Testorf'],
  ['hosting', 'Keine Logs: Ein Rechenzentrum in Bremen liefert die Seiten aus.'],
  ['licence', 'CC BY 4.0'],
  ['licence', 'CC BY-SA 4.0'],
  ['licence', 'Alle Rechte vorbehalten'],
] as const)('can be used as %s: %s', (field, value) => {
  expect(wrongWith(field, value)).toBeUndefined();
  expect(unreachable(field, value)).toBeUndefined();
});

test.each(['CC-BY', 'CC BY 3.0', 'frei', 'keine'])('is no licence that pages can name: %s', (value) => {
  expect(wrongWith('licence', value)).toBe(
    'Wähle, was andere mit den Texten dürfen: CC BY 4.0, CC BY-SA 4.0, Alle Rechte vorbehalten.',
  );
});

test.each([
  ['site', 'http://verein.de', 'https://'],
  ['site', 'http://localhost:4321', 'niemand'],
  ['site', 'https://localhost', 'niemand'],
  ['site', 'https://192.168.0.1', 'niemand'],
  ['site', 'https://[::1]', 'niemand'],
  ['site', 'https://server', 'niemand'],
  ['site', 'https://nas.local', 'niemand'],
  ['site', 'https://verein.de.', 'niemand'],
  ['site', 'https://verein..de', 'niemand'],
  ['site', 'https://example.org', 'niemand'],
  ['site', 'https://widerspruch.example', 'niemand'],
  ['site', 'https://deine-domain.de', 'niemand'],
  ['email', 'post@example.com', 'niemand'],
  ['email', 'post@verein.test', 'niemand'],
] as const)('builds, and is not to be published: %s %s', (field, value, why) => {
  expect(wrongWith(field, value)).toBeUndefined();
  expect(unreachable(field, value)).toContain(why);
});
