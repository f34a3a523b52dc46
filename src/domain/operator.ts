import type { Operator } from '../schemas/operator.ts';

/**
 * The operator's data with what the environment says: OPERATOR_NAME before `name`, and so on for every field.
 * @param operator Data of content/operator.yaml.
 * @param environment Variables; empty ones count as unset.
 */
export function withEnvironment(
  operator: Operator,
  environment: Record<string, string | undefined>,
): Operator {
  const fields = Object.entries(operator).map(([field, value]) => [
    field,
    environment[`OPERATOR_${field.toUpperCase()}`]?.trim() || value,
  ]);
  return Object.fromEntries(fields) as Operator;
}

/** The names of the fields that nobody has filled in. */
export const unsetFields = (operator: Operator): string[] =>
  Object.entries(operator).flatMap(([field, value]) => (value ? [] : [field]));
