import { expect, test } from 'vitest';
import { unsetFields, withEnvironment } from '../../../src/domain/operator.ts';

const nobody = {
  name: null,
  street: null,
  city: null,
  country: null,
  email: null,
  responsible: null,
  hosting: null,
  site: null,
};

test('the environment fills in what the file leaves open', () => {
  expect(withEnvironment(nobody, { OPERATOR_NAME: 'Verein' })).toEqual({ ...nobody, name: 'Verein' });
});

test('the environment wins over the file, unless it is empty', () => {
  const operator = { ...nobody, name: 'Datei', city: 'Datei' };
  expect(withEnvironment(operator, { OPERATOR_NAME: 'Umgebung', OPERATOR_CITY: ' ' })).toEqual({
    ...nobody,
    name: 'Umgebung',
    city: 'Datei',
  });
});

test('every field that nobody has filled in is named', () => {
  expect(unsetFields({ ...nobody, name: 'Verein', site: 'https://example.org' })).toEqual([
    'street',
    'city',
    'country',
    'email',
    'responsible',
    'hosting',
  ]);
});
