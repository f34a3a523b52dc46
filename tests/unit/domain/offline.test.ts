import { describe, expect, test } from 'vitest';
import { isOldCopy } from '../../../src/features/offline/copy-age.ts';
import { isKept, keptInstead } from '../../../src/features/offline/offline.ts';

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

  test.each(['/gibt/es/nicht/', '/quellen/x/', '/gibt-es-nicht/', '/', '/instagram/'])(
    '%j: nothing',
    (path) => expect(keptInstead(path, kept)).toBeUndefined(),
  );
});

describe('a copy', () => {
  test.each([
    ['2026-11-25', '2026-11-25', false],
    ['2026-11-25', '2026-12-24', false],
    ['2026-11-25', '2026-12-25', true],
    ['2026-11-25', '2027-11-25', true],
    ['2026-03-01', '2026-03-31', true],
    // A clock that stands before the build, or decades after it, tells nothing.
    ['2026-11-25', '1970-01-01', false],
    ['2026-11-25', '2106-02-07', false],
  ])('built on %s, seen on %s: old is %s', (built, today, old) => expect(isOldCopy(built, today)).toBe(old));
});
