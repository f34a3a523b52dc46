import type { APIRoute } from 'astro';
import { buildStatus } from '../features/status/status.ts';
import { statusSchemaAddress } from '../domain/addresses.ts';
import { builtOn, listDeadlines, listDisputes, listForms, listReviews } from '../queries/index.ts';

/** The present facts for machines. Its shape is in /status.schema.json. */
export const GET: APIRoute = async ({ site }) => {
  const origin = new URL(site ?? '').origin;
  const status = buildStatus({
    origin,
    schema: origin + statusSchemaAddress,
    builtOn,
    deadlines: await listDeadlines(),
    forms: await listForms(),
    disputes: await listDisputes(),
    reviews: await listReviews('de'),
  });
  return new Response(`${JSON.stringify(status, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
