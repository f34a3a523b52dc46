import { describe, expect, test } from 'vitest';
import { decode, stepToShow, WHOLE } from '../../../src/features/guide/step-view.ts';

describe('what a guide shows', () => {
  test('without a name: the first step', () => {
    expect(stepToShow('', -1, undefined)).toBe(0);
    expect(stepToShow('', -1, 'step')).toBe(0);
  });

  test('with the name of a step, or of something inside one: that step', () => {
    expect(stepToShow('danach', 2, undefined)).toBe(2);
  });

  test('with an unknown name: the whole guide', () => {
    expect(stepToShow('gibt-es-nicht', -1, 'step')).toBe(WHOLE);
  });

  test('for someone who wants the whole guide: the whole guide', () => {
    expect(stepToShow('', -1, 'full')).toBe(WHOLE);
    expect(stepToShow('danach', 2, 'full')).toBe(WHOLE);
  });

  test('a name in broken escapes is a name, not an error', () => {
    expect(decode('%E0%A4%A')).toBe('%E0%A4%A');
    expect(decode('f%C3%BCr')).toBe('für');
  });
});
