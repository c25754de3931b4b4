import {
  type DocumentNode,
  getIntrospectionQuery,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
} from 'graphql';
import type { CostFormula } from './cost-formula.ts';
import { CostFormulas } from './cost-formulas.ts';
import { costOf } from './cost-of.ts';
import type { CostRules } from './read-cost-rules.ts';

/** A mutation does more than to read. */
const mutationCost = 10;

/** What the whole schema costs to describe, however large it is; a part of it costs in proportion. */
const descriptionCost = 1_250;
const describingCosts = new WeakMap<GraphQLSchema, number>();

function describingCost(rules: CostRules, schema: GraphQLSchema): number {
  const known = describingCosts.get(schema);
  if (known !== undefined) return known;
  const [operation, ...rest] = parse(getIntrospectionQuery()).definitions;
  const fragments = rest.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const root = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !root) return 1;
  const formulas = new CostFormulas(rules, schema, new Map(fragments.map((node) => [node.name.value, node])), 1);
  const cost = descriptionCost / costOf(formulas.of(operation.selectionSet, root), {});
  describingCosts.set(schema, cost);
  return cost;
}

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
  const byName = new Map(fragments.map((node) => [node.name.value, node]));
  const formulas = new CostFormulas(rules, schema, byName, describingCost(rules, schema));
  const formula = formulas.of(operation.selectionSet, root);
  return operation.operation === OperationTypeNode.MUTATION
    ? [{ own: mutationCost, within: [], size: 1 }, ...formula]
    : formula;
}
