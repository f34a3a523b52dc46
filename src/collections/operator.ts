import { z } from 'astro/zod';
import { kind } from './kind.ts';
import { wrongWith, type OperatorField } from '../features/operator/operator.ts';

/** One field of the operator's data: null as long as nobody has filled it in, or what can be used as it stands. */
const field = (name: OperatorField) =>
  z
    .string()
    .trim()
    .min(1, { error: 'Trage einen Text ein – oder null, solange er noch fehlt.', abort: true })
    .refine((value) => wrongWith(name, value) === undefined, {
      error: ({ input }) => wrongWith(name, String(input)),
    })
    .nullable();

/** Who runs this site. Unset fields stay null: the pages say so, and the release check refuses. */
const operatorSchema = z.strictObject({
  /** Name of the person or association. Environment: OPERATOR_NAME. */
  name: field('name'),
  /** Street and number. Environment: OPERATOR_STREET. */
  street: field('street'),
  /** Postal code and town. Environment: OPERATOR_CITY. */
  city: field('city'),
  /** Country. Environment: OPERATOR_COUNTRY. */
  country: field('country'),
  /** Mail address for readers. Environment: OPERATOR_EMAIL. */
  email: field('email'),
  /** Who answers for the content, with address if different. Environment: OPERATOR_RESPONSIBLE. */
  responsible: field('responsible'),
  /** Who serves the pages and what the server keeps, in one sentence. Environment: OPERATOR_HOSTING. */
  hosting: field('hosting'),
  /** Public address of the site, https://… without a path: it works at the root of its own name alone. Environment: OPERATOR_SITE. */
  site: field('site'),
  /** What others may do with the texts: CC BY 4.0, CC BY-SA 4.0 or Alle Rechte vorbehalten. Environment: OPERATOR_LICENCE. */
  licence: field('licence'),
});

export type Operator = z.infer<typeof operatorSchema>;

export const operator = kind({
  name: 'operator',
  files: 'operator.yaml',
  schema: operatorSchema,
});
