import { describe, expect, test } from 'vitest';
import { inAppBrowser, isApples } from '../../../src/features/in-app/in-app.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36';

describe('the browser inside an app', () => {
  test.each([
    [`${IPHONE} Mobile/15E148 Instagram 380.0.0.22.109 (iPhone15,2; iOS 18_5; de_DE)`, 'Instagram'],
    [`${ANDROID} Instagram 380.0.0.1 Android`, 'Instagram'],
    [`${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/500.0.0.1;FBDV/iPhone15,2]`, 'Facebook'],
    [`${ANDROID} [FB_IAB/FB4A;FBAV/500.0.0.1;]`, 'Facebook'],
    [`${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/500.0;]`, 'Messenger'],
    [`${ANDROID} [FB_IAB/Orca-Android;FBAV/500.0;]`, 'Messenger'],
    [`${IPHONE} Mobile/15E148 WhatsApp/2.25`, 'WhatsApp'],
    [`${IPHONE} Mobile/15E148 musical_ly_38.0.0 BytedanceWebview/d8a21c6`, 'TikTok'],
    [`${ANDROID} trill_2023800030`, 'TikTok'],
    [ANDROID, ''],
  ])('%s is that of %s', (userAgent, app) => {
    expect(inAppBrowser(userAgent)).toBe(app);
  });

  test.each([
    `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`,
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    '',
  ])('%s is an ordinary one', (userAgent) => {
    expect(inAppBrowser(userAgent)).toBeUndefined();
  });

  test('is left for the one the phone has', () => {
    expect(isApples(IPHONE)).toBe(true);
    expect(isApples(ANDROID)).toBe(false);
  });
});
