import type { Form } from '../../collections/forms.ts';
import type { Words } from '../../collections/ui.ts';

/** What is known about one of Meta's forms, in words: at its button and in the log of all forms. */

/** Whether Meta asks for a login there, as a sentence. */
export const loginInWords = ({ login }: Pick<Form, 'login'>, say: Words['guide']): string => say.login[login];

/** Which edition of Meta's own texts names the form, as a sentence; undefined where none does. */
export const editionInWords = ({ edition }: Pick<Form, 'edition'>, say: Words['guide']): string | undefined =>
  edition && say.edition[edition];
