/** Browsers inside other apps, by what they say of themselves. A guess that helps; nothing depends on it. */

const APPS: [RegExp, string][] = [
  [/\bInstagram\b/, 'Instagram'],
  [/MessengerForiOS|MessengerLite|Orca-Android|FBAN\/Messenger/, 'Messenger'],
  [/\bFB(AN|AV|_IAB)\b|FBAN\/|FBAV\//, 'Facebook'],
  [/\bBarcelona\b/, 'Threads'],
  [/\bWhatsApp\b/, 'WhatsApp'],
  [/musical_ly|BytedanceWebview|\bTikTok\b|\btrill_/, 'TikTok'],
  [/\bSnapchat\b/, 'Snapchat'],
  [/\bLinkedInApp\b/, 'LinkedIn'],
  [/\bTwitter\b/, 'X'],
  [/\bPinterest\b/, 'Pinterest'],
  [/\bTelegram\b/, 'Telegram'],
];

/** Android's way of saying that a page stands inside some app. */
const SOME_APP = /;\s?wv\)/;

/**
 * The app whose own browser shows the page.
 * @param userAgent What the browser says of itself.
 * @returns The app's name, `einer App` when it gives no name, or nothing in an ordinary browser.
 */
export function inAppBrowser(userAgent: string): string | undefined {
  const [, name] = APPS.find(([pattern]) => pattern.test(userAgent)) ?? [];
  return name ?? (SOME_APP.test(userAgent) ? 'einer App' : undefined);
}

/** The browser to open the page in: Safari on Apple's phones, Chrome elsewhere. */
export const ordinaryBrowser = (userAgent: string): string =>
  /iPhone|iPad|iPod/.test(userAgent) ? 'Safari' : 'Chrome oder Firefox';
