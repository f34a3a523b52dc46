import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import type { Plan } from '../../../src/collections/plan.ts';
import { asQuery, planOf, readAnswers, readCondition } from '../../../src/features/plan/plan.ts';
import { guides } from '../../site.ts';

const { questions, actions } = load(readFileSync('content/de/plan.yaml', 'utf8')) as Plan;

/** Every set of answers that the address can carry for a question, also what contradicts itself. */
const choices = (question: Plan['questions'][number]): string[] => {
  const ids = question.answers.map(({ id }) => id);
  const sets = question.many
    ? Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, place) => (bits >> place) & 1))
    : [[], ...ids.map((id) => [id])];
  return sets.map((set) => set.join(','));
};

/** All combinations of answers that count, each once: what is dropped at a question is the same as no answer to it. */
let given: [string, string][][] = [[]];
for (const question of questions) {
  const next = given.flatMap((before) =>
    choices(question).map((one): [string, string][] => [...before, [question.id, one]]),
  );
  given = [...new Map(next.map((pairs) => [asQuery(readAnswers(questions, pairs).answers), pairs])).values()];
}
const all = given.map((pairs) => {
  const { answers, known } = readAnswers(questions, pairs);
  return { query: asQuery(answers), known, plan: planOf(actions, known) };
});
type One = (typeof all)[number];

/** The first plans in which something is wrong. */
const failing = (wrong: (one: One) => boolean): string[] =>
  all
    .filter(wrong)
    .slice(0, 5)
    .map(({ query, plan }) => `${query}: ${plan.map(({ id }) => id).join(' ')}`);
const says = ({ known }: One, question: string, ...answers: string[]): boolean =>
  known[question]?.some((answer) => answers.includes(answer)) ?? false;
const doubled = (list: readonly string[]): boolean => new Set(list).size < list.length;

test('all combinations are counted, and no plan has more than seven tasks', () => {
  const distinct = new Set(all.map(({ plan }) => plan.map(({ id }) => id).join()));
  const longest = Math.max(...all.map(({ plan }) => plan.length));
  process.stdout.write(`${all.length} combinations, ${distinct.size} plans, longest ${longest} tasks\n`);
  expect(all.length).toBeGreaterThan(1000);
  expect(longest).toBeLessThanOrEqual(7);
});

test('no plan is empty', () => {
  expect(failing(({ plan }) => plan.length === 0)).toEqual([]);
});

test('no plan names a deed or a place twice', () => {
  expect(
    failing(
      ({ plan }) => doubled(plan.map(({ title }) => title)) || doubled(plan.map(({ address }) => address)),
    ),
  ).toEqual([]);
});

test('nobody who cannot get into an account is sent to a form, or to a deed, that needs one', () => {
  const isShut = (one: One): boolean =>
    says(one, 'zugang', 'passwort', 'gesperrt', 'gehackt', 'geloescht') || says(one, 'konto', 'keins');
  expect(failing((one) => isShut(one) && one.plan.some(({ form }) => form === true))).toEqual([]);
});

test('whoever may get back into an account is told to object there then: once, at the step with the form', () => {
  const waits = (one: One): boolean =>
    says(one, 'zugang', 'passwort', 'gesperrt', 'gehackt', 'geloescht') && says(one, 'bisher', 'nichts');
  for (const guide of ['instagram', 'facebook'])
    expect(
      failing(
        (one) =>
          waits(one) &&
          says(one, 'konto', guide) &&
          one.plan.filter(({ address, form }) => address === `/${guide}/#oeffnen` && form === 'later')
            .length !== 1,
      ),
    ).toEqual([]);
});

test('after a hack nobody reads that an earlier objection is enough', () => {
  expect(
    failing((one) => says(one, 'zugang', 'gehackt') && one.plan.some(({ id }) => id === 'suchen')),
  ).toEqual([]);
});

test('what leads to a step of a guide with a form that needs a login says so', () => {
  const unsaid = actions.filter(({ address, form }) => {
    const [, guide = '', step = ''] = /^\/([a-z-]+)\/#([a-z-]+)$/.exec(address) ?? [];
    if (form || !guides.includes(guide)) return false;
    const text = readFileSync(`content/de/guides/${guide}.mdx`, 'utf8');
    const body = text.split(`<Step id="${step}"`)[1]?.split('</Step>')[0] ?? '';
    const logins = [...body.matchAll(/<FormLink id="([a-z-]+)"/g)].map(
      ([, id = '']) => (load(readFileSync(`content/de/forms/${id}.yaml`, 'utf8')) as { login: string }).login,
    );
    return logins.includes('required');
  });
  expect(unsaid.map(({ id }) => id)).toEqual([]);
});

test('a service whose account nobody named is in no plan', () => {
  const services = questions
    .find(({ id }) => id === 'konto')
    ?.answers.map(({ id }) => id)
    .filter((id) => guides.includes(id));
  expect(services).not.toEqual([]);
  for (const service of services ?? [])
    expect(
      failing(
        (one) =>
          one.plan.some(({ address }) => address.startsWith(`/${service}/`)) &&
          !says(one, 'konto', service, ...(service === 'instagram' ? ['threads'] : [])),
      ),
    ).toEqual([]);
});

test('after a confirmation only what says why is a form, and no letter objects again', () => {
  const again = ({ form, again: isDue, letter, address }: Plan['actions'][number]): boolean =>
    (form === true && !isDue) || /\bwiderspruch-/.test(`${letter} ${address}`);
  expect(failing((one) => says(one, 'bisher', 'bestaetigt') && one.plan.some(again))).toEqual([]);
  for (const { form, again: isDue, reason } of actions) if (form && isDue) expect(reason).toMatch(/auch/);
});

test('whoever has sent in 2026, was refused or waits does not object again in the same account', () => {
  const objects = ['instagram', 'facebook', 'noch-einmal', 'schriftlich', 'ohne-konto'];
  expect(
    failing(
      (one) =>
        says(one, 'bisher', 'gesendet', 'schweigen', 'abgelehnt') &&
        one.plan.some(({ id }) => objects.includes(id)),
    ),
  ).toEqual([]);
});

test('a plan for someone who has died asks for nothing that only the living can do', () => {
  expect(failing((one) => says(one, 'fuer', 'verstorben') && one.plan.length !== 1)).toEqual([]);
});

test('what a plan says of a service leads to a step of its guide, not to its beginning', () => {
  const steps = actions.filter(({ address }) => guides.some((guide) => address.startsWith(`/${guide}/`)));
  expect(steps.length).toBeGreaterThan(5);
  expect(steps.filter(({ address }) => !address.includes('#')).map(({ id }) => id)).toEqual([]);
});

test('every task is in some plan', () => {
  const used = new Set(all.flatMap(({ plan }) => plan.map(({ id }) => id)));
  expect(actions.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test('helpers read of the person, and reasons speak to nobody', () => {
  const spoken = /\b(?:du|dich|dir|dein\w*|ihr|euch|euer|eure\w*)\b/i;
  expect(actions.map(({ helper }) => helper).filter((said) => spoken.test(said))).toEqual([]);
  expect(
    actions
      .map(({ reason, until }) => `${reason} ${until}`)
      .filter((said) => /\b(?:du|dich|dir|dein\w*|euch|euer)\b/i.test(said)),
  ).toEqual([]);
});

test.each([
  ['konto=instagram&zugang=ja', 'konto=instagram&zugang=ja', false],
  ['konto=myspace', '', true],
  // Marks that other sites hang on addresses are no answers.
  ['fbclid=abc&konto=facebook', 'konto=facebook', false],
  ['konto=keins,instagram', '', true],
  ['konto=mehrere', '', true],
  ['konto=mehrere,threads', 'konto=threads,mehrere', false],
  ['konto=keins&zugang=gehackt', 'konto=keins', true],
  ['konto=keins&wichtig=beitraege', 'konto=keins', true],
  ['konto=whatsapp&wichtig=beitraege', 'konto=whatsapp', true],
  ['fuer=verein&konto=keins', 'fuer=verein', true],
  ['zugang=ja,gehackt', '', true],
  ['fuer=verstorben&wichtig=kreis', 'fuer=verstorben', true],
  ['konto=', '', false],
])('the address ?%s gives %s', (address, query, dropped) => {
  const read = readAnswers(questions, new URLSearchParams(address));
  expect([asQuery(read.answers), read.dropped]).toEqual([query, dropped]);
});

test('conditions come back from the page as they were written', () => {
  const written = actions.flatMap(({ when }) => when);
  expect(written.map((one) => readCondition(asQuery(one)))).toEqual(written);
});
