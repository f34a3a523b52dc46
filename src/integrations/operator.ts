import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import yaml from 'js-yaml';
import { formatProblem, type Problem } from '../content-check/problem.ts';
import {
  NOBODY,
  unreachable,
  variableOf,
  withEnvironment,
  wrongWith,
  type OperatorField,
} from '../features/operator/operator.ts';
import type { Operator } from '../collections/operator.ts';
import { Stop } from '../cli/stop.ts';

/** Stands in while nobody has entered the site's address; the release check refuses it. */
const LOCAL_SITE = 'http://localhost:4321';

/** Where the data stand. */
export const OPERATOR_FILE = 'content/operator.yaml';

/**
 * The operator's data from content/operator.yaml and the environment. What the file has in another shape than text
 * counts as unset: the content check says what is wrong with it.
 */
export function readOperator(environment: NodeJS.ProcessEnv = process.env): Operator {
  const data = fileData();
  const fields = Object.keys(NOBODY).map((field) => {
    const value = data[field];
    return [field, typeof value === 'string' ? value.trim() : null];
  });
  return withEnvironment(Object.fromEntries(fields) as Operator, environment);
}

function fileData(): Record<string, unknown> {
  try {
    const data: unknown = yaml.load(readFileSync(OPERATOR_FILE, 'utf8'));
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The public address of the site, for canonical links, the sitemap and previews: `https://example.org`, nothing after it. */
export function siteUrl(): string {
  const { site } = readOperator();
  return site && wrongWith('site', site) === undefined ? new URL(site).origin : LOCAL_SITE;
}

/**
 * What is wrong with the operator's data, file and environment together.
 * @param isRelease Whether readers must be able to reach what is named there.
 */
export function operatorProblems(
  { isRelease }: { isRelease: boolean },
  environment: NodeJS.ProcessEnv = process.env,
): Problem[] {
  return (Object.entries(readOperator(environment)) as [OperatorField, string | null][]).flatMap(
    ([field, value]) => {
      if (!value) return [];
      const todo = wrongWith(field, value) ?? (isRelease ? unreachable(field, value) : undefined);
      if (!todo) return [];
      const variable = variableOf(field);
      const isSet = Boolean(environment[variable]?.trim());
      // What cannot be seen is shown as an escape: \n.
      const found = `„${JSON.stringify(value)
        .slice(1, -1)
        .replaceAll(String.raw`\"`, '"')}“`;
      return [
        {
          file: isSet ? 'Umgebung' : OPERATOR_FILE,
          field: isSet ? variable : field,
          found,
          todo,
        } satisfies Problem,
      ];
    },
  );
}

/** Stops a build that the operator's data in the environment would spoil; those of the file belong to the content check. */
export function operatorCheck(): AstroIntegration {
  return {
    name: 'operator-check',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const problems = operatorProblems({ isRelease: false });
        if (problems.length > 0) throw new Stop(problems.map(formatProblem).join('\n\n'));
        if (config.base !== '/')
          throw new Stop(
            formatProblem({
              file: 'astro.config.mjs',
              field: 'base',
              found: `„${config.base}“`,
              todo: 'Lass base weg. In einem Unterordner geht diese Website nicht: Alle Verweise beginnen am Anfang der Adresse. Nimm eine eigene Domain oder Subdomain.',
            }),
          );
      },
    },
  };
}
