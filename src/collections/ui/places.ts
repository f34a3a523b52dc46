import { z } from 'astro/zod';
import { sentence, word } from './fields.ts';

/** What places of the site are called, in hits of the search and below sources. */
export const places = z.strictObject({
  about: word,
  site: word,
  guide: word,
  home: word,
  allQuestions: word,
  allQuestionsOnOnePage: word,
  question: sentence('topic'),
  notMeta: word,
  step: sentence('name', 'n', 'total'),
  answerPeriod: word,
  authority: sentence('name'),
  authorityData: sentence('language', 'day'),
  change: sentence('name'),
  copy: sentence('name'),
  evidence: word,
  letter: sentence('name'),
  letterAddress: word,
  service: sentence('name'),
  sheet: sentence('name'),
  reply: sentence('name'),
  replies: word,
  screen: word,
  screenData: sentence('caption', 'day'),
  event: sentence('name'),
  timeline: word,
});
