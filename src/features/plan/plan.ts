/**
 * The plan: answers → ordered tasks. The rules are data (content/<language>/plan.yaml); this reads them. A question that
 * is asked and has no answer counts as UNKNOWN; one that is not asked counts as nothing.
 */

/** What a question that was skipped has for an answer. */
const UNKNOWN = 'weiss-nicht';

/** Question → answers, of which one must be given. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** Question → its answers. Questions without an answer are left out. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export interface PlanQuestion {
  id: string;
  /** Whether more than one answer may be given. */
  many?: boolean | undefined;
  /** The question is asked only where this holds of earlier ones. */
  onlyIf?: Condition | undefined;
  answers: readonly {
    id: string;
    /** It stands beside no other answer. */
    alone?: boolean | undefined;
    /** It is offered only where this holds of earlier questions, and of this one. */
    onlyIf?: Condition | undefined;
  }[];
}

export interface PlanAction {
  /** It is in the plan where one of these holds. */
  when: readonly Condition[];
}

/** What someone has answered, and what follows for the questions. */
export interface Reading {
  answers: Answers;
  /** The questions that are asked → the answers that are offered. */
  offered: Readonly<Record<string, readonly string[]>>;
  /** Whether something was dropped: unknown, contradictory, or an answer to what is not asked. */
  dropped: boolean;
  /** What tasks are held against: also UNKNOWN, where a question was skipped. */
  known: Answers;
}

/** Whether a condition holds of what is known; an empty one always does. */
export const holds = (condition: Condition | undefined, known: Answers): boolean =>
  Object.entries(condition ?? {}).every(([question, wanted]) =>
    known[question]?.some((answer) => wanted.includes(answer)),
  );

/**
 * Reads answers, from an address or from fields.
 * @param given Pairs of a question's id and its answers, parted by commas. What belongs to no question is none of ours:
 *   other sites hang their own marks on addresses.
 */
export function readAnswers(
  questions: readonly PlanQuestion[],
  given: Iterable<readonly [string, string]>,
): Reading {
  const pairs = [...given];
  const answers: Record<string, string[]> = {};
  const known: Record<string, string[]> = {};
  const offered: Record<string, string[]> = {};
  let dropped = false;
  for (const question of questions) {
    const { id } = question;
    const wanted = new Set(pairs.flatMap(([name, value]) => (name === id && value ? value.split(',') : [])));
    const isAsked = holds(question.onlyIf, known);
    const own = { ...known, [id]: [...wanted] };
    const fitting = isAsked ? question.answers.filter(({ onlyIf }) => holds(onlyIf, own)) : [];
    const chosen = fitting.filter((answer) => wanted.has(answer.id));
    const clash = chosen.length > 1 && (!question.many || chosen.some(({ alone }) => alone));
    const kept = clash ? [] : chosen.map((answer) => answer.id);
    if (isAsked) {
      offered[id] = fitting.map((answer) => answer.id);
      known[id] = kept.length > 0 ? kept : [UNKNOWN];
    }
    if (kept.length > 0) answers[id] = kept;
    dropped ||= kept.length < wanted.size;
  }
  return { answers, offered, dropped, known };
}

/** The part of an address behind its `?` that brings the answers back; empty without answers. Conditions are written so, too. */
export const asQuery = (answers: Answers): string =>
  Object.entries(answers)
    .map(([question, given]) => `${question}=${given.join(',')}`)
    .join('&');

/** A condition as `asQuery` wrote it; of nothing one that always holds. */
export const readCondition = (text = ''): Condition =>
  Object.fromEntries([...new URLSearchParams(text)].map(([id, value]) => [id, value.split(',')]));

/** What to do, in the order of the rules. @param known Of the reading of the answers. */
export const planOf = <Action extends PlanAction>(actions: readonly Action[], known: Answers): Action[] =>
  actions.filter(({ when }) => when.some((condition) => holds(condition, known)));
