import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { CostFormula } from './cost-formula.ts';
import { CostFormulas } from './cost-formulas.ts';
import type { CostRules } from './read-cost-rules.ts';

/** A mutation does more than to read. */
const mutationCost = 10;

/** What an operation costs by the specification of cost directives: https://ibm.github.io/graphql-specs/cost-spec.html */
export function costFormulaOf(
  rules: CostRules,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostFormula {
  const root = schema.getRootType(operation.operation);
  if (!root) return [];
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const formulas = new CostFormulas(rules, schema, new Map(fragments.map((node) => [node.name.value, node])));
  const formula = formulas.of(operation.selectionSet, root);
  return operation.operation === OperationTypeNode.MUTATION
    ? [{ own: mutationCost, within: [], size: 1 }, ...formula]
    : formula;
}
