import type { Account } from '../../../src/features/progress/progress.ts';

export const TODAY = '2027-01-31';
export const account = (days: Account['days'] = {}, id = 'a'): Account => ({
  id,
  edits: {},
  platform: 'instagram',
  name: 'privat',
  days,
});
