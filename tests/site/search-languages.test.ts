import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/site.ts';
import { searchIn } from '../built-search.ts';

/** What people type in the search of another language: the page that answers is among the first three, a wish comes first. */
const ASKED: Partial<Record<Language, readonly (readonly [query: string, address: string])[]>> = {
  uk: [
    ['як заперечити в інстаграм', '/instagram/'],
    ['widerspruch instagram', '/instagram/'],
    ['форма фейсбук', '/facebook/'],
    ['вотсап ші', '/whatsapp/'],
    ['без акаунта', '/ohne-konto/'],
    ['вимкнути синє коло', '/faq/blauer-kreis-abschalten/'],
    ['запізно?', '/faq/frist-verpasst/'],
    ['26 травня', '/faq/frist-verpasst/'],
    ['фото моєї дитини виклали інші', '/faq/fotos-bei-anderen/'],
    ['лист від мета не приходить', '/faq/keine-email/'],
    ['акаунт заблокували', '/faq/konto-gesperrt/'],
    ['скільки коштує', '/faq/kosten/'],
    ['чи треба платити', '/faq/kosten/'],
    ['старе заперечення 2024', '/faq/widerspruch-2024/'],
    ['одне заперечення для всіх акаунтів', '/faq/gilt-fuer-alle-konten/'],
    ['навіщо заперечувати', '/faq/muss-ich-widersprechen/'],
    ['термін відповіді', '/nach-dem-widerspruch/'],
    ['скарга', '/whatsapp/#danach'],
  ],
  ar: [
    ['كيف أعترض في انستقرام', '/instagram/'],
    ['widerspruch instagram', '/instagram/'],
    ['استمارة فيسبوك', '/facebook/'],
    ['واتساب ذكاء اصطناعي', '/whatsapp/'],
    ['بلا حساب', '/ohne-konto/'],
    ['إيقاف الدائرة الزرقاء', '/faq/blauer-kreis-abschalten/'],
    ['هل فات الأوان', '/faq/frist-verpasst/'],
    ['26 مايو', '/faq/frist-verpasst/'],
    ['نشروا صور طفلي', '/faq/fotos-bei-anderen/'],
    ['لم يصل تأكيد', '/faq/keine-email/'],
    ['حسابي محظور', '/faq/konto-gesperrt/'],
    ['هل هو مجاني', '/faq/kosten/'],
    ['كم يكلف', '/faq/kosten/'],
    ['اعترضت في 2024', '/faq/widerspruch-2024/'],
    ['اعتراض واحد لكل الحسابات', '/faq/gilt-fuer-alle-konten/'],
    ['لماذا أعترض', '/faq/muss-ich-widersprechen/'],
    ['متى ترد ميتا', '/nach-dem-widerspruch/'],
    ['شكوى', '/whatsapp/#danach'],
  ],
};

/** Wishes: the ways to all guides stand above the hits. */
const WISHED: Partial<Record<Language, readonly string[]>> = {
  uk: ['не хочу щоб мета використовувала мої фото', 'заперечення'],
  ar: ['لا أريد أن تستخدم ميتا صوري', 'اعتراض'],
};

/** What is never found here. */
const ELSEWHERE: Partial<Record<Language, readonly string[]>> = {
  uk: ['погода', 'рецепт борщу'],
  ar: ['الطقس', 'وصفة طبخ'],
};

describe.each(Object.keys(ASKED) as Language[])('the search of %s', (language) => {
  const search = searchIn(`dist/${language}`);

  test.each(ASKED[language] ?? [])('%s leads to %s', (query, address) => {
    const { hits } = search.ask(query);
    expect(hits.slice(0, 3).map((hit) => hit.address)).toContain(`/${language}${address}`);
  });

  test.each(WISHED[language] ?? [])('%s leads to the guides', (query) => {
    expect(search.ask(query).signposts).toBe(true);
  });

  test.each(ELSEWHERE[language] ?? [])('%s is not what this site is for', (query) => {
    expect(search.ask(query).ours).toBe(false);
  });
});
