import { describe, expect, test } from 'vitest';
import { isKept, keptInstead } from '../../../src/domain/offline.ts';

const platforms = ['instagram', 'whatsapp'];

describe('what is kept for reading without network', () => {
  test.each(['/', '/instagram/', '/faq/', '/schreiben/auskunft/', '/hintergrund/recht/', '/ohne-netz/'])(
    '%s is',
    (path) => expect(isKept(path, platforms)).toBe(true),
  );

  test.each([
    '/instagram/formular/',
    '/faq/verein/',
    '/nach-dem-widerspruch/abgelehnt/lesen/',
    '/bausteine/',
    '/404/',
  ])('%s is not', (path) => expect(isKept(path, platforms)).toBe(false));
});

describe('what answers for a page that is not kept', () => {
  const kept = new Set(['/', '/instagram/', '/faq/', '/nach-dem-widerspruch/abgelehnt/']);

  test.each([
    ['/instagram/formular/', '/instagram/#formular'],
    ['/instagram/formular', '/instagram/#formular'],
    ['/instagram', '/instagram/'],
    ['/faq/verein/', '/faq/#verein'],
    ['/nach-dem-widerspruch/abgelehnt/lesen/', '/nach-dem-widerspruch/abgelehnt/#lesen'],
  ])('%s: %s', (path, instead) => expect(keptInstead(path, kept)).toBe(instead));

  test.each(['/gibt/es/nicht/', '/quellen/x/', '/gibt-es-nicht/'])('%j: nothing', (path) =>
    expect(keptInstead(path, kept)).toBeUndefined(),
  );
});
