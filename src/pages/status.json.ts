import type { APIRoute } from 'astro';
import { buildStatus } from '../features/status/status.ts';
import { statusSchemaAddress } from '../domain/addresses.ts';
import { deadlines } from '../collections/deadlines.ts';
import { disputes } from '../collections/disputes.ts';
import { forms } from '../collections/forms.ts';
import { listReviews } from '../queries/everything.ts';
import { builtOn, list } from '../queries/index.ts';

/** The present facts for machines. Its shape is in /status.schema.json. */
export const GET: APIRoute = async ({ site }) => {
  const origin = new URL(site ?? '').origin;
  const status = buildStatus({
    origin,
    schema: origin + statusSchemaAddress,
    builtOn,
    deadlines: await list(deadlines),
    forms: await list(forms),
    disputes: await list(disputes),
    reviews: await listReviews(),
  });
  return new Response(`${JSON.stringify(status, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
