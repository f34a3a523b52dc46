import { fill } from '../domain/words.ts';
import type { Words } from './ui.ts';
import { z } from 'astro/zod';
import { stepIn } from '../domain/addresses.ts';
import { listSteps, outsideSteps, stepTexts, titlesIn, type Step } from '../markdown/steps.ts';
import type { Node } from '../markdown/tree.ts';
import type { Document } from '../features/search/search.ts';
import { description, plain, review, text } from './fields.ts';
import { pageFound, type Entry, type Passage } from './kind.ts';

/** What guides and tracks have in common: a text with steps, each with an address of its own. */

/** The fields in the head of both. */
export const walkFields = {
  /** The page's heading. */
  title: plain,
  /** What search engines and previews show, without sources. */
  description,
  /** What the reader has achieved at the end, with sources. */
  goal: text,
  /** What it does not achieve, with sources. */
  limit: text,
  /** How long it takes, as an estimate of ours. */
  duration: plain,
  /** The way to the first deed for people in a hurry. */
  start: z.strictObject({
    /** Id of the step. */
    step: z.string(),
    /** What the sign says. */
    label: plain,
  }),
  /** What to have ready before the first step. */
  ready: z.array(text).min(1, 'Trage mindestens einen Eintrag ein.'),
  ...review,
};

/** A guide or a track, as the rest of the site knows it. */
export interface Walk extends WalkHead {
  id: string;
  address: string;
  /** Its name: "Instagram". */
  name: string;
  /** Other ways of asking for it. */
  aliases: string[];
  body: string;
  steps: Step[];
}

type WalkHead = z.infer<z.ZodObject<typeof walkFields>>;

/** An entry with its steps and what is known of it elsewhere. */
export const walkOf = (
  { id, data, body }: Entry<WalkHead>,
  more: Pick<Walk, 'address' | 'name' | 'aliases'>,
): Walk => ({ ...data, ...more, id, body, steps: listSteps(body) });

/** What the head says outside of the steps, then each step. */
export function walkSays({ address, name, goal, limit, ready, body, steps }: Walk): Passage[] {
  const texts = stepTexts(body);
  return [
    { address, label: name, texts: [goal, limit, ...ready, ...outsideSteps(body)] },
    ...steps.map(({ id, title }) => ({
      address: stepIn(address, id),
      label: `${name}: ${title}`,
      texts: [texts.get(id)],
    })),
  ];
}

const titlesOf = (step: Node | undefined): string[] => (step ? titlesIn(step) : []);

/** A guide or a track with its steps, as the search finds them. @param platforms Ids of those that it is about. */
export function walkFound(
  { address, name, title, description: answer, aliases, body, steps }: Walk,
  where: string,
  { places }: Words,
  platforms: string[] = [],
): Document[] {
  const texts = stepTexts(body);
  return [
    pageFound({ address, title, answer, where, platforms, keyword: name, aliases }),
    ...steps.map((step, index) => ({
      kind: 'step' as const,
      address: stepIn(address, step.id),
      title: step.title,
      answer: step.description,
      where: fill(places.step, { name, n: index + 1, total: steps.length }),
      platforms,
      keyword: name,
      aliases: titlesOf(texts.get(step.id)),
    })),
  ];
}
