import { z } from 'astro/zod';
import { word } from './fields.ts';

/** The frame of every page, and pages that stand in for others. */
export const frame = z.strictObject({
  name: word,
  nameBegins: word,
  nameEnds: word,
  toContent: word,
  onPage: word,
  mainPages: word,
  menu: word,
  after: word,
  questions: word,
  find: word,
  notMeta: word,
  nothingSent: word,
  nothingKept: word,
  noAdvice: word,
  allPages: word,
  crumbs: z.strictObject({
    label: word,
    home: word,
  }),
  parts: z.strictObject({
    after: word,
    letters: word,
    complaint: word,
    faq: word,
    others: word,
    help: word,
    background: word,
    sources: word,
    changes: word,
    offline: word,
    about: word,
    imprint: word,
    privacy: word,
    accessibility: word,
  }),
  allQuestions: word,
  toHome: word,
  lost: z.strictObject({
    title: word,
    description: word,
    says: word,
  }),
  notKept: z.strictObject({
    title: word,
    description: word,
    says: word,
  }),
});
