import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { statusSchemaAddress } from '../domain/addresses.ts';
import { STATUS_VERSION } from '../features/status/status.ts';

const text = z.string().min(1);
const day = z.iso.date();
const uri = z.url();
const list = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject(shape)).min(1);
const checks = { checked: day, nextCheck: day };

/** The shape of /status.json, as src/features/status/status.ts builds it. */
const status = z.strictObject({
  $schema: uri,
  version: z.literal(STATUS_VERSION),
  builtOn: day,
  language: z.literal('de'),
  site: uri,
  deadlines: list({ id: text, label: text, date: day, today: text, meaning: text, ...checks }),
  forms: list({
    id: text,
    title: text,
    url: uri,
    platforms: z.array(text).min(1),
    login: z.enum(['required', 'none', 'unknown']),
    reports: list({
      date: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
        .nullable(),
      sources: z.array(text).min(1).optional(),
      device: text.optional(),
      app: text.optional(),
      signedIn: z.boolean().optional(),
    }),
  }),
  disputes: list({ id: text, question: text, safe: text, address: uri, ...checks }),
  pages: list({ address: uri, ...checks }),
});

/** The JSON Schema (2020-12) of /status.json. */
export const GET: APIRoute = ({ site }) => {
  const schema = {
    $id: new URL(site ?? '').origin + statusSchemaAddress,
    title: 'Widerspruch-Wegweiser: status',
    description:
      'Deadlines, forms, disputes and check dates. Fields may be added; a change of meaning raises "version".',
    ...z.toJSONSchema(status),
  };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
