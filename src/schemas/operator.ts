import { z } from 'astro/zod';

/** One field of the operator's data: null as long as nobody has filled it in. */
const field = z.string().trim().min(1, 'Trage einen Text ein – oder null, solange er noch fehlt.').nullable();

/** Who runs this site. Unset fields stay null: the pages say so, and the release check refuses. */
export const operatorSchema = z.strictObject({
  /** Name of the person or association. Environment: OPERATOR_NAME. */
  name: field,
  /** Street and number. Environment: OPERATOR_STREET. */
  street: field,
  /** Postal code and town. Environment: OPERATOR_CITY. */
  city: field,
  /** Country. Environment: OPERATOR_COUNTRY. */
  country: field,
  /** Mail address for readers. Environment: OPERATOR_EMAIL. */
  email: field,
  /** Who answers for the content, with address if different. Environment: OPERATOR_RESPONSIBLE. */
  responsible: field,
  /** Who serves the pages and what the server keeps, in one sentence. Environment: OPERATOR_HOSTING. */
  hosting: field,
  /** Public address of the site, https://… without a path. Environment: OPERATOR_SITE. */
  site: field,
});

export type Operator = z.infer<typeof operatorSchema>;
