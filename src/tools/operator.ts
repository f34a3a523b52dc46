import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { withEnvironment } from '../domain/operator.ts';
import type { Operator } from '../schemas/operator.ts';

/** Stands in while nobody has entered the site's address; the release check refuses it. */
const LOCAL_SITE = 'http://localhost:4321';

/** The operator's data from content/operator.yaml and the environment. */
export const readOperator = (): Operator =>
  withEnvironment(yaml.load(readFileSync('content/operator.yaml', 'utf8')) as Operator, process.env);

/** The public address of the site, for canonical links, the sitemap and previews. */
export const siteUrl = (): string => readOperator().site ?? LOCAL_SITE;
