/** Browsers inside other apps, by what they say of themselves. A guess that helps; nothing depends on it. */

/** Apps that say their own name. */
const BY_NAME = /\b(Instagram|WhatsApp|Snapchat|Pinterest|Telegram)\b/;
const BY_SIGN: [RegExp, string][] = [
  [/Messenger(ForiOS|Lite)|Orca-Android/, 'Messenger'],
  [/\bFB(AN|AV|_IAB)\b/, 'Facebook'],
  [/\bBarcelona\b/, 'Threads'],
  [/musical_ly|BytedanceWebview|\bTikTok\b|\btrill_/, 'TikTok'],
  [/\bLinkedInApp\b/, 'LinkedIn'],
  [/\bTwitter\b/, 'X'],
];

/** Android's way of saying that a page stands inside some app. */
const SOME_APP = /;\s?wv\)/;

/**
 * The app whose own browser shows the page.
 * @param userAgent What the browser says of itself.
 * @returns The app's name, an empty one when it gives none, or nothing in an ordinary browser.
 */
export function inAppBrowser(userAgent: string): string | undefined {
  const [, named] = BY_NAME.exec(userAgent) ?? [];
  const [, signed] = BY_SIGN.find(([sign]) => sign.test(userAgent)) ?? [];
  return named ?? signed ?? (SOME_APP.test(userAgent) ? '' : undefined);
}

/** Whether the browser to open the page in is Safari: on Apple's phones. */
export const isApples = (userAgent: string): boolean => /iPhone|iPad|iPod/.test(userAgent);
