import type { Account } from '../../../src/features/progress/progress.ts';

/** The day of these tests. */
export const TODAY = '2027-01-31';
/** An account at Instagram that has reached these days. */
export const account = (days: Account['days'] = {}, id = 'a'): Account => ({
  id,
  edits: {},
  platform: 'instagram',
  name: 'privat',
  days,
});
