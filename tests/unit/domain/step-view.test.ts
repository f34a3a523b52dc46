import { describe, expect, test } from 'vitest';
import { decode, shownFor } from '../../../src/domain/step-view.ts';

const ids = ['vorbereiten', 'formular', 'danach'];
const inside = (id: string) => (id === 'streit-code' ? 1 : -1);

describe('what a guide shows', () => {
  test('without a name: the first step', () => {
    expect(shownFor('', ids, inside, undefined)).toEqual({ view: 'step', index: 0 });
  });

  test('with the name of a step: that step', () => {
    expect(shownFor('danach', ids, inside, undefined)).toEqual({ view: 'step', index: 2 });
  });

  test('with the name of something inside a step: the step around it', () => {
    expect(shownFor('streit-code', ids, inside, undefined)).toEqual({ view: 'step', index: 1 });
  });

  test('with an unknown name: the whole guide', () => {
    expect(shownFor('gibt-es-nicht', ids, inside, 'step')).toEqual({ view: 'full' });
  });

  test('for someone who wants the whole guide: the whole guide', () => {
    expect(shownFor('', ids, inside, 'full')).toEqual({ view: 'full' });
    expect(shownFor('danach', ids, inside, 'full')).toEqual({ view: 'full' });
  });

  test('with a name in broken escapes: the whole guide, not an error', () => {
    expect(shownFor('%E0%A4%A', ids, inside, undefined)).toEqual({ view: 'full' });
    expect(decode('f%C3%BCr')).toBe('für');
  });
});
