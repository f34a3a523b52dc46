import { defineMiddleware } from 'astro:middleware';
import { markedAsForeign } from './domain/foreign.ts';
import { contentIn } from './queries/language.ts';
import { languageOf, LANGUAGES, languages, SOURCE } from './site.ts';

const { name } = languages[SOURCE];

/** Pages in other languages lead to their own, and say what on them is German. German pages go through as they are. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const language = languageOf(url.pathname);
  const response = await next();
  if (language === SOURCE || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { isFromRight, meaning, to } = await contentIn(language);
  const html = markedAsForeign(await response.text(), {
    source: SOURCE,
    sourceName: name,
    isLanguage: (folder) => LANGUAGES.some((each) => each === folder),
    isFromRight,
    to,
    meaning,
  });
  return new Response(html, response);
});
