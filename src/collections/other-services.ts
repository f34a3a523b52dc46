import { z } from 'astro/zod';
import { otherServiceAddress, otherServicesAddress } from '../domain/addresses.ts';
import { plainText } from '../markdown/plain-text.ts';
import { citedIds } from '../markdown/citations.ts';
import { aliases, day, description, httpsUrl, plain, review, slug, sourceDate, text } from './fields.ts';
import { kind, pageFound, readTooEarly } from './kind.ts';
import { fill } from '../domain/words.ts';
import { uiIn } from './ui.ts';

const service = z
  .strictObject({
    /** Name in addresses: `/andere-dienste/#chatgpt`. */
    id: slug,
    /** What people call it. */
    name: plain,
    /** Where one objects or switches it off, with sources; or, with `unknown`, what is not known. */
    says: text,
    /** true where no source names a way. Then `says` may stand without a source. */
    unknown: z.literal(true).optional(),
    /** The page of the service on which it is done, where one of its own texts names it. */
    url: httpsUrl.optional(),
    /** What the youngest of the sources is from, as precise as it says. Left out with `unknown`. */
    asOf: sourceDate.optional(),
    /** Day on which the sources were read. */
    read: day,
    /** Other words under which people look for it. They are searched, never shown. */
    aliases,
  })
  .refine(({ unknown, says }) => unknown || citedIds(says).length > 0, {
    path: ['says'],
    error: 'Nenne eine Quelle, oder schreibe „unknown: true“, wenn keine einen Weg nennt.',
  })
  .refine(({ unknown, asOf }) => unknown || asOf !== undefined, {
    path: ['asOf'],
    error: 'Schreibe, von wann die jüngste Quelle ist: "2025", "2025-10" oder "undatiert".',
  });

/** Who is not Meta (andere Dienste): the page's words, and a line for each service. */
const otherServicesSchema = z.strictObject({
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show. */
  description,
  /** What stands above the services. */
  lead: text,
  /** Other words under which people look for the page. They are searched, never shown. */
  aliases,
  /** The services, in the order of the page. */
  services: z.array(service).min(1, 'Trage mindestens einen Dienst ein.'),
  ...review,
});

export const otherServices = kind({
  name: 'otherServices',
  files: '*/other-services.yaml',
  schema: otherServicesSchema,
  onceWithin: 'services.name',
  days: ({ services }) =>
    services.flatMap(({ read, asOf }, index) => readTooEarly(['services', index, 'read'], read, asOf)),
  page: { address: () => otherServicesAddress, route: otherServicesAddress },
  brings: {
    page: otherServicesAddress,
    ids: ({ data: { services } }) => services.map(({ id }, index) => [id, ['services', index]]),
  },
  says: (entries, content) =>
    entries.flatMap(({ data: { services } }) =>
      services.map(({ id, name, says }) => ({
        address: otherServiceAddress(id),
        label: fill(uiIn(content).places.service, { name }),
        texts: [says],
      })),
    ),
  finds: (entries, content) =>
    entries.flatMap(({ data: { title, description: answer, aliases: ways, services } }) => [
      pageFound({
        address: otherServicesAddress,
        title,
        answer,
        where: uiIn(content).places.notMeta,
        keyword: title,
        aliases: ways,
      }),
      ...services.map((each) =>
        pageFound({
          address: otherServiceAddress(each.id),
          title: each.name,
          answer: plainText(each.says),
          where: title,
          keyword: each.name,
          aliases: each.aliases,
        }),
      ),
    ]),
});
