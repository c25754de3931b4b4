import { type DocumentNode, Kind, print } from 'graphql';
import { variablesOf, withoutUnusedVariables } from '../document/used-variables.ts';
import { fetchedFields } from '../fetches/fetched-fields.ts';
import type { Plan } from '../plan/plan-node.ts';

/** In logs, and where the gateway itself fails. */
const gatewayName = 'gateway';

/**
 * The plan where another gateway runs operations: it is asked for all at once.
 *
 * @param asked of `plannerDocument`
 */
export function planWhole(asked: DocumentNode): Plan | undefined {
  const chosen = asked.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!chosen) return undefined;
  const operation = withoutUnusedVariables(chosen);
  return {
    kind: 'Fetch',
    subgraph: gatewayName,
    operationKind: operation.operation,
    text: print(operation),
    isOfEntities: false,
    variables: variablesOf(operation),
    requires: [],
    inputRewrites: [],
    outputRewrites: [],
    contextRewrites: [],
    id: undefined,
    fields: fetchedFields(operation.selectionSet),
  };
}
