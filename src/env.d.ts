/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Tells one version of the site from the next; see src/tools/offline.ts. */
  readonly SITE_VERSION: string;
  /** Address of the worker, from src/domain/addresses.ts: scripts that import that file would all load it. */
  readonly SERVICE_WORKER: string;
}
