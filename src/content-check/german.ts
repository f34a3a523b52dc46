import { dateWords } from '../domain/date-words.ts';

/** Days as they are told to writers, who read German whatever language they write. */
export const GERMAN_DATES = dateWords('de', 'ohne Datum');
