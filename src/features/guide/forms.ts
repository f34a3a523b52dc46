import type { Form } from '../../collections/forms.ts';

/** What is known about one of Meta's forms, in words: at its button and in the log of all forms. */

const LOGIN = {
  required: 'Dafür musst du in diesem Browser angemeldet sein.',
  none: 'Ohne Anmeldung.',
  unknown: 'Ob du dich anmelden musst, ist unbekannt.',
};
const EDITION = {
  eu: 'Genannt im offiziellen Text für die EU.',
  outside: 'Genannt im offiziellen Text für Länder außerhalb der EU.',
};

/** Whether Meta asks for a login there, as a sentence. */
export const loginInWords = ({ login }: Pick<Form, 'login'>): string => LOGIN[login];

/** Which edition of Meta's own texts names the form, as a sentence; undefined where none does. */
export const editionInWords = ({ edition }: Pick<Form, 'edition'>): string | undefined =>
  edition && EDITION[edition];
