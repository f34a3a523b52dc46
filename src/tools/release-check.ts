import { unsetFields } from '../domain/operator.ts';
import { readOperator } from './operator.ts';

/** Refuses a release while the operator's data are unset: `npm run release:check`. */
const unset = unsetFields(readOperator());
if (unset.length > 0) {
  console.error('Noch nicht bereit zur Veröffentlichung. In content/operator.yaml fehlt:\n');
  for (const field of unset)
    console.error(`  ${field}  (oder OPERATOR_${field.toUpperCase()} in der Umgebung)`);
  console.error('\nWas jedes Feld bedeutet, steht in src/schemas/operator.ts.');
  process.exit(1);
}
console.log('Die Angaben zum Betreiber sind vollständig.');
