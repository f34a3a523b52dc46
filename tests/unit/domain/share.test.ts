import { describe, expect, test } from 'vitest';
import { deviceOf, shareAddress } from '../../../src/domain/share.ts';

describe('the address to share', () => {
  test('is the step’s own page, without the way the reader came', () => {
    expect(shareAddress('https://example.org/instagram/?utm=x#formular', './formular/')).toBe(
      'https://example.org/instagram/formular/',
    );
  });

  test('keeps a known device and drops an unknown one', () => {
    expect(shareAddress('https://example.org/instagram/?geraet=handy', './formular/')).toBe(
      'https://example.org/instagram/formular/?geraet=handy',
    );
    expect(shareAddress('https://example.org/instagram/?geraet=toaster', './formular/')).toBe(
      'https://example.org/instagram/formular/',
    );
    expect(deviceOf('?geraet=%E0%A4%A')).toBeUndefined();
  });
});
