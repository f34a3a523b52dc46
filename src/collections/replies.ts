import { z } from 'astro/zod';
import { repliesAddress, replyAddress } from '../domain/addresses.ts';
import { plainText } from '../markdown/plain-text.ts';
import { citedIds } from '../markdown/citations.ts';
import { aliases, description, plain, review, siteAddress, slug, text } from './fields.ts';
import { kind, pageFound, type Anchor } from './kind.ts';
import { fill } from '../domain/words.ts';
import { uiIn } from './ui.ts';

/** One kind of sentence that someone gets back after an objection or a complaint. */
const reply = z
  .strictObject({
    /** Name in addresses: `/nach-dem-widerspruch/antworten/#abgelehnt`. */
    id: slug,
    /** What is written, as a reader would tell it, in a few words. */
    title: plain,
    /** The sentence word for word, as a source gives it, with who reported it and sources. */
    words: text.optional(),
    /** A sentence of this kind in our words, where no source gives the words. The page says so. */
    like: text.optional(),
    /** What it means, with sources. */
    means: text,
    /** What to do, deed by deed, with sources. */
    act: z.array(text).min(1, 'Schreib mindestens einen Schritt.'),
    /** By when, with sources. */
    until: text,
    /** Name of the letter that answers it. */
    letter: z.string().optional(),
    /** Where it goes on. */
    ways: z
      .array(
        z.strictObject({
          /** What the link says. */
          label: plain,
          /** An address of this site. */
          address: siteAddress,
        }),
      )
      .optional(),
    /** true when sentences without a source are the site's own advice. Needed where nothing is cited. */
    ownAdvice: z.literal(true).optional(),
    /** Other words under which people look for it. They are searched, never shown. */
    aliases,
  })
  .refine(({ words, like }) => (words === undefined) !== (like === undefined), {
    path: ['title'],
    error: 'Gib entweder „words“ an, den Wortlaut mit Quelle, oder „like“, ein Beispiel in unseren Worten.',
  })
  .refine(({ words }) => words === undefined || citedIds(words).length > 0, {
    path: ['words'],
    error:
      'Nenne hinter dem Wortlaut, wer ihn gemeldet hat: [@S-M07]. Ohne Quelle gehört der Satz nach „like“.',
  })
  .refine((data) => data.ownAdvice || citedIds([data.means, ...data.act, data.until].join(' ')).length > 0, {
    path: ['means'],
    error: 'Nenne eine Quelle, oder schreibe „ownAdvice: true“: Dann steht dabei, dass es unser Rat ist.',
  });

/** What Meta and the authorities write (Antworten), what it means, and what to do: the page's words, and its replies in groups. */
const repliesSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** What stands above the replies. */
  lead: text,
  /** Who writes, in the order of the page. */
  groups: z
    .array(
      z.strictObject({
        /** Name in addresses. */
        id: slug,
        /** The heading. */
        title: plain,
        /** Its replies, in the order of the page. */
        replies: z.array(reply).min(1, 'Trage mindestens eine Antwort ein.'),
      }),
    )
    .min(1, 'Trage mindestens eine Gruppe ein.'),
  /** Other words under which people look for the page. They are searched, never shown. */
  aliases,
  ...review,
});

export const replies = kind({
  name: 'replies',
  files: '*/replies.yaml',
  schema: repliesSchema,
  onceWithin: 'groups.replies.title',
  names: {
    'groups.*.replies.*.letter': 'letters',
    'groups.*.replies.*.ways.*.address': 'addresses',
  },
  page: { address: () => repliesAddress, route: repliesAddress },
  brings: {
    page: repliesAddress,
    ids: ({ data: { groups } }) =>
      groups.flatMap((group, index): Anchor[] => [
        [group.id, ['groups', index, 'id']],
        ...group.replies.flatMap(({ id }, place): Anchor[] => {
          const path = ['groups', index, 'replies', place, 'id'];
          return [
            [id, path],
            [`${id}-titel`, path],
          ];
        }),
      ]),
  },
  says: (entries, content) =>
    entries.flatMap(({ data: { groups } }) =>
      groups.flatMap(({ replies: list }) =>
        list.map(({ id, title, words, means, act, until }) => ({
          address: replyAddress(id),
          label: fill(uiIn(content).places.reply, { name: title }),
          texts: [words, means, ...act, until],
        })),
      ),
    ),
  finds: (entries, content) =>
    entries.flatMap(({ data: { groups, ...page } }) => [
      pageFound({
        address: repliesAddress,
        title: page.title,
        answer: page.description,
        where: uiIn(content).frame.parts.after,
        keyword: uiIn(content).places.replies,
        aliases: page.aliases,
      }),
      ...groups.flatMap((group) =>
        group.replies.map(({ id, title, means, aliases: ways }) =>
          pageFound({
            address: replyAddress(id),
            title,
            answer: plainText(means),
            where: group.title,
            keyword: title,
            aliases: ways,
          }),
        ),
      ),
    ]),
});
