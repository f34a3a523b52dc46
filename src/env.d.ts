/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Day of the build in Berlin, `YYYY-MM-DD`; see src/integrations/build-day.ts. */
  readonly BUILT_ON: string;
  /** Tells one version of the site from the next; see src/integrations/offline.ts. */
  readonly SITE_VERSION: string;
  /** Address of the worker, from src/domain/addresses.ts: scripts that import that file would all load it. */
  readonly SERVICE_WORKER: string;
}

declare namespace App {
  interface Locals {
    /** The steps that the page has rendered, by their ids: a page shows one guide or track. */
    steps?: Map<string, string>;
  }
}
