import { z } from 'astro/zod';
import { aliases, description, names, plain, review, slug, text } from './fields.ts';

/** The words of the page with all questions, and its topics with their questions in order. */
export const faqTopicsSchema = z.strictObject({
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

/** One question with its answer. The file's name is its address: `/faq/<name>/`. The text under the head goes on where the answer ends. */
export const faqSchema = z.strictObject({
  /** The question in people's words. */
  question: plain.refine((value) => value.endsWith('?'), 'Eine Frage endet mit einem Fragezeichen.'),
  /** The word under which the list from A to Z has it. */
  keyword: plain,
  /** The sentence that answers, with sources. It is what a search shows. */
  answer: text,
  /** Other ways in which people ask this, as they type them. They are searched, never shown. */
  aliases,
  /** Ids of the platforms it is about; left out when it is about all. */
  platforms: names.optional(),
  /** Steps to go on with: `instagram/formular`. */
  steps: names.optional(),
  /** Names of related questions. */
  related: names.min(1, 'Nenne mindestens eine verwandte Frage.'),
  /** Disputes that touch the answer. */
  disputes: names.optional(),
  /** true when sentences without a source are the site's own advice. Needed where nothing is cited. */
  ownAdvice: z.literal(true).optional(),
  ...review,
});

export type FaqTopics = z.infer<typeof faqTopicsSchema>;
export type Faq = z.infer<typeof faqSchema>;
