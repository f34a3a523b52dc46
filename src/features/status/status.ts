import { disputeAddress } from '../../domain/addresses.ts';
import { plainText } from '../../markdown/plain-text.ts';

/**
 * The present facts for machines: deadlines, forms, disputes, and when what was checked. Other sites and journalists may
 * read it; so its shape is published and has a version. Fields may be added; a change of meaning raises the version.
 */
export const STATUS_VERSION = 1;

/** What the status is made of. */
export interface StatusParts {
  origin: string;
  /** Address of the schema. */
  schema: string;
  /** Day of the build, `YYYY-MM-DD`. */
  builtOn: string;
  deadlines: {
    id: string;
    label: string;
    date: string;
    today: string;
    meaning: string;
    checked: string;
    nextCheck: string;
  }[];
  forms: {
    id: string;
    title: string;
    url: string;
    platforms: string[];
    login: string;
    reports: {
      date: string;
      sources?: string[] | undefined;
      device?: string | undefined;
      app?: string | undefined;
      signedIn?: boolean | undefined;
    }[];
  }[];
  disputes: { id: string; question: string; safe: string; checked: string; nextCheck: string }[];
  /** Pages with the day of their last and of their next check. */
  reviews: { address: string; checked: string; nextCheck: string }[];
}

/** Builds /status.json. Texts are plain, without sources; those stand on the pages. */
export function buildStatus({ origin, schema, builtOn, deadlines, forms, disputes, reviews }: StatusParts) {
  return {
    $schema: schema,
    version: STATUS_VERSION,
    builtOn,
    language: 'de',
    site: origin,
    deadlines: deadlines.map(({ id, label, date, today, meaning, checked, nextCheck }) => ({
      id,
      label,
      date,
      today: plainText(today),
      meaning: plainText(meaning),
      checked,
      nextCheck,
    })),
    forms: forms.map(({ id, title, url, platforms, login, reports }) => ({
      id,
      title,
      url,
      platforms,
      login,
      reports: reports.map(({ date, sources, device, app, signedIn }) => ({
        date: date === 'undatiert' ? null : date,
        ...(sources !== undefined && { sources }),
        ...(device !== undefined && { device }),
        ...(app !== undefined && { app }),
        ...(signedIn !== undefined && { signedIn }),
      })),
    })),
    disputes: disputes.map(({ id, question, safe, checked, nextCheck }) => ({
      id,
      question,
      safe: plainText(safe),
      address: origin + disputeAddress(id),
      checked,
      nextCheck,
    })),
    pages: reviews.map(({ address, checked, nextCheck }) => ({
      address: origin + address,
      checked,
      nextCheck,
    })),
  };
}

/**
 * The JSON Schema (2020-12) of /status.json.
 * @param id Its own address.
 */
export function statusSchema(id: string) {
  const text = { type: 'string', minLength: 1 };
  const day = { type: 'string', format: 'date' };
  const uri = { type: 'string', format: 'uri' };
  const list = (properties: Record<string, unknown>, optional: string[] = []) => ({
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      properties,
      required: Object.keys(properties).filter((key) => !optional.includes(key)),
      additionalProperties: false,
    },
  });
  const properties = {
    $schema: uri,
    version: { const: STATUS_VERSION },
    builtOn: day,
    language: { const: 'de' },
    site: uri,
    deadlines: list({
      id: text,
      label: text,
      date: day,
      today: text,
      meaning: text,
      checked: day,
      nextCheck: day,
    }),
    forms: list({
      id: text,
      title: text,
      url: uri,
      platforms: { type: 'array', items: text, minItems: 1 },
      login: { enum: ['required', 'none', 'unknown'] },
      reports: list(
        {
          date: { type: ['string', 'null'], pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
          sources: { type: 'array', items: text, minItems: 1 },
          device: text,
          app: text,
          signedIn: { type: 'boolean' },
        },
        ['sources', 'device', 'app', 'signedIn'],
      ),
    }),
    disputes: list({ id: text, question: text, safe: text, address: uri, checked: day, nextCheck: day }),
    pages: list({ address: uri, checked: day, nextCheck: day }),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'Widerspruch-Wegweiser: status',
    description:
      'Deadlines, forms, disputes and check dates. Fields may be added; a change of meaning raises "version".',
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
