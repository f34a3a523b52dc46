import { z } from 'astro/zod';
import { review, text } from './fields.ts';

/** The words of the page with all questions, and its topics with their questions in order. */
export const faqTopicsSchema = z.strictObject({
  /** The page's heading. */
  title: text,
  /** What search engines and previews show. */
  description: text,
  /** What stands above the topics. */
  lead: text,
  /** The topics, in the order of the page. */
  topics: z
    .array(
      z.strictObject({
        /** Name in addresses: `/faq/#thema-formular`. */
        id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'Nimm kleine Buchstaben und Bindestriche.'),
        /** The heading. */
        title: text,
        /** Names of its questions, in the order of the page. Each question stands in one topic. */
        questions: z.array(z.string()).min(1, 'Nenne mindestens eine Frage.'),
      }),
    )
    .min(1, 'Trage mindestens ein Thema ein.'),
});

/** One question with its answer. The file's name is its address: `/faq/<name>/`. The text under the head goes on where the answer ends. */
export const faqSchema = z.strictObject({
  /** The question in people's words. */
  question: text,
  /** The word under which the list from A to Z has it. */
  keyword: text,
  /** The sentence that answers, with sources. It is what a search shows. */
  answer: text,
  /** Other ways in which people ask this, as they type them. They are searched, never shown. */
  aliases: z.array(text).min(2, 'Nenne mindestens zwei Arten, wie Menschen das eintippen.'),
  /** Ids of the platforms it is about; left out when it is about all. */
  platforms: z.array(z.string()).optional(),
  /** Steps to go on with: `instagram/formular`. */
  steps: z.array(z.string()).optional(),
  /** Names of related questions. */
  related: z.array(z.string()).min(1, 'Nenne mindestens eine verwandte Frage.'),
  /** Disputes that touch the answer. */
  disputes: z.array(z.string()).optional(),
  /** true when sentences without a source are the site's own advice. Needed where nothing is cited. */
  ownAdvice: z.literal(true).optional(),
  ...review,
});

export type FaqTopics = z.infer<typeof faqTopicsSchema>;
export type Faq = z.infer<typeof faqSchema>;
