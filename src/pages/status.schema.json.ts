import type { APIRoute } from 'astro';
import { statusSchemaAddress } from '../domain/addresses.ts';
import { statusSchema } from '../features/status/status.ts';

/** The shape of /status.json. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `${JSON.stringify(statusSchema(new URL(site ?? '').origin + statusSchemaAddress), null, 2)}\n`,
    {
      headers: { 'Content-Type': 'application/schema+json' },
    },
  );
