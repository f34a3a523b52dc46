import { z } from 'astro/zod';
import { faqAddress } from '../domain/addresses.ts';
import { description, names, plain, slug } from './fields.ts';
import { kind, pageFound } from './kind.ts';

/** The words of the page with all questions, and its topics with their questions in order. */
const faqTopicsSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** What stands above the topics. */
  lead: plain,
  /** The topics, in the order of the page. */
  topics: z
    .array(
      z.strictObject({
        /** Name in addresses: `/faq/#thema-formular`. */
        id: slug,
        /** The heading. */
        title: plain,
        /** Names of its questions, in the order of the page. Each question stands in one topic. */
        questions: names.min(1, 'Nenne mindestens eine Frage.'),
      }),
    )
    .min(1, 'Trage mindestens ein Thema ein.'),
});

export type FaqTopics = z.infer<typeof faqTopicsSchema>;

export const faqTopics = kind({
  name: 'faqTopics',
  files: '*/faq.yaml',
  schema: faqTopicsSchema,
  page: { address: () => faqAddress, route: faqAddress },
  finds: (entries) =>
    entries.map(({ data: { title, description: answer } }) =>
      pageFound({
        address: faqAddress,
        title,
        answer,
        where: 'Alle Fragen auf einer Seite',
        keyword: 'Alle Fragen',
        aliases: ['faq', 'häufige fragen'],
      }),
    ),
});
