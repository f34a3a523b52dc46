/**
 * The languages of the site, each a folder below content/. German is the source: what a language has not is read there.
 * A new one is a line here and its folder.
 */
export const languages = {
  de: { name: 'Deutsch', direction: 'ltr' },
  en: { name: 'English', direction: 'ltr' },
  tr: { name: 'Türkçe', direction: 'ltr' },
  uk: { name: 'Українська', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
  pl: { name: 'Polski', direction: 'ltr' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>;

export type Language = keyof typeof languages;

/** The language that texts are written in first. Its addresses have no language in front. */
export const SOURCE: Language = 'de';

export const LANGUAGES = Object.keys(languages) as Language[];

/** The language of a page. @param path Of its address: `/instagram/` is German, `/en/instagram/` English. */
export function languageOf(path: string): Language {
  const [, first = ''] = path.split('/');
  return LANGUAGES.find((language) => language === first) ?? SOURCE;
}

/** A page in a language: `/instagram/` → `/en/instagram/`. @param address On this site, as it is in German. */
export const addressIn = (address: string, language: Language): string =>
  language === SOURCE ? address : `/${language}${address}`;

/** The German address of a page: `/en/instagram/` → `/instagram/`. */
export const germanAddress = (path: string): string => {
  const language = languageOf(path);
  return language === SOURCE ? path : path.slice(`/${language as string}`.length);
};
