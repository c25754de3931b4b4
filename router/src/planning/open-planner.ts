import { operationFromDocument, Supergraph as Composed } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { buildSchema, type DocumentNode, Kind, OperationTypeNode, parse } from 'graphql';
import { readCostRules } from '../limits/read-cost-rules.ts';
import { readAccessRules } from '../security/access/read-access-rules.ts';
import { apiSdl, composedSupergraph, fullSdl } from './composed-supergraph.ts';
import { planInOrder } from './plan-in-order.ts';
import { overrideLabels, overridesFor } from './override-labels.ts';
import { type PlanningSupergraph, planningSupergraph } from './planning-supergraph.ts';
import type { PlanningSettings, SupergraphFacts } from './planning-messages.ts';
import type { Plan } from './plan-node.ts';
import type { Prepared, PrepareRequest } from './prepare.ts';
import { type Preparation, prepareOperation } from './prepare-operation.ts';
import { readPlan } from './read-plan.ts';
import { readRequirements } from './requirements.ts';

/** A supergraph that operations can be prepared for. */
export interface Planner {
  readonly facts: SupergraphFacts;
  readonly prepare: (request: PrepareRequest) => Prepared;
}

/** Reads a supergraph; throws when it is not a sound one. */
export function openPlanner(text: string, settings: PlanningSettings): Planner {
  const document = parse(text, { noLocation: true });
  const composed = composedSupergraph(document);
  const facts: SupergraphFacts = {
    apiSdl: apiSdl(composed),
    fullSdl: fullSdl(composed, document),
    urls: new Map(composed.subgraphsMetadata().map(({ name, url }) => [name, url])),
  };
  const preparation: Preparation = {
    ...settings,
    schema: buildSchema(facts.apiSdl, { assumeValid: true }),
    fieldNames: fieldNamesOf(composed),
    accessRules: readAccessRules(document),
    costRules: readCostRules(document),
    plan: planWith(document, composed),
  };
  return { facts, prepare: (request) => prepareOperation(preparation, request) };
}

function planWith(document: DocumentNode, composed: Composed): Preparation['plan'] {
  const planning = planningSupergraph(document);
  const supergraph = planned(planning, document, composed);
  const planner = new QueryPlanner(supergraph, { incrementalDelivery: { enableDefer: true } });
  const schema = supergraph.apiSchema();
  const labels = overrideLabels(document);
  const requirements = readRequirements(supergraph, planning.calls);
  const planOne = (asked: DocumentNode, source: string): Plan | undefined => {
    const operation = operationFromDocument(schema, asked);
    const { node } = planner.buildQueryPlan(operation, { overrideConditions: overridesFor(labels, source) });
    return node && readPlan(node, { calls: planning.calls, requirements });
  };
  return (asked, source) =>
    isMutation(asked) ? planInOrder(asked, (part) => planOne(part, source)) : planOne(asked, source);
}

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION,
  );
}

/** What was changed for the planner is not composed by rules that hold for what people write, so it is not judged by them. */
function planned(planning: PlanningSupergraph, document: DocumentNode, composed: Composed): Composed {
  if (planning.document === document) return composed;
  return Composed.build(planning.document, { supportedFeatures: null, validateSupergraph: false });
}

function fieldNamesOf(composed: Composed): ReadonlySet<string> {
  const types = [...composed.schema.objectTypes(), ...composed.schema.interfaceTypes()];
  return new Set(types.flatMap((type) => type.fields().map(({ name }) => name)));
}
