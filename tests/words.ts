import { wordsOf } from '../src/integrations/words.ts';

/** The German words of the interface, as templates and browser code get them. */
export const german = wordsOf('de');
