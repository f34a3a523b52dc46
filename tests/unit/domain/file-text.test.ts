import { expect, test } from 'vitest';
import { fileText } from '../../../src/domain/file-text.ts';

test.each([
  ['line ends of Windows', 'a\r\nb\r\n'],
  ['line ends of old Macs', 'a\rb\r'],
  ['both', 'a\r\nb\r'],
  ['a byte-order mark', '\uFEFFa\nb\n'],
])('%s are read as the same text', (_what, raw) => {
  expect(fileText(raw)).toBe('a\nb\n');
});

test('an umlaut is one sign, however it was typed', () => {
  expect(fileText('fu\u0308r')).toBe('für');
});

test('empty lines stay', () => {
  expect(fileText('a\r\n\r\nb')).toBe('a\n\nb');
});
