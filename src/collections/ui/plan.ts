import { z } from 'astro/zod';
import { plural, sentence, word } from './fields.ts';

/** The words around the questions and tasks of the plan. */
export const plan = z.strictObject({
  /** Its name, in crumbs and above the tasks. */
  name: word,
  /** In place of the step-through's words. */
  question: sentence('n', 'total'),
  result: word,
  showAll: word,
  showOne: word,
  notAsked: word,
  /** Above all tasks, where no script chooses. */
  all: word,
  /** What stands above a plan: the answers, and the way back to them. */
  answers: word,
  none: word,
  change: word,
  restart: word,
  dropped: word,
  done: word,
  /** About a task. */
  minutes: plural(),
  letter: word,
  date: word,
  answerToday: sentence('day'),
  answerSent: sentence('sent', 'day'),
  calendar: word,
  status: sentence('status'),
  /** For whoever helps. */
  person: word,
  helping: word,
  talk: word,
  /** Deeds with the plan. */
  share: word,
  copy: word,
  print: word,
  code: word,
  lost: word,
  /** The page of evidence. */
  proofsIntro: word,
  toPlan: word,
  /** On the way to the plan: from the search, and from a form. */
  signpost: word,
  otherwise: word,
});
