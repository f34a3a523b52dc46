/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Day of the build in Berlin, `YYYY-MM-DD`; see src/integrations/build-day.ts. */
  readonly BUILT_ON: string;
  /** Tells one version of the site from the next; see src/integrations/offline.ts. */
  readonly SITE_VERSION: string;
}

/** Styles of which a script has a copy of its own; see src/scripts/plan.ts. */
declare module '*.css?inline&own' {
  const css: string;
  export default css;
}

/** The words of the interface in the language of the page, for browser code alone; see src/integrations/words.ts. */
declare const UI: import('./integrations/words.ts').Spoken;

/**
 * The authorities that a letter can go to, for browser code alone: id → its address for e-mails, empty if nobody knows it, then
 * the lines of its address for letters; see src/integrations/authorities.ts.
 */
declare const AUTHORITIES: Readonly<Record<string, readonly string[]>>;

declare namespace App {
  interface Locals {
    /** The steps that the page has rendered, by their ids: a page shows one guide or track. */
    steps?: Map<string, string>;
  }
}

/** The words that writers have, with their templates; see src/integrations/mdx-words.ts. */
declare module 'virtual:mdx-words' {
  const words: Readonly<
    Record<
      import('./content-check/vocabulary.ts').WordName,
      import('astro/runtime/server/index.js').AstroComponentFactory
    >
  >;
  export default words;
}
