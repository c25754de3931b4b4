import type { Supergraph as Composed } from '@apollo/federation-internals';
import { buildSchema, parse } from 'graphql';
import { readCostRules } from '../limits/cost/read-cost-rules.ts';
import { readAccessRules } from '../security/access/read-access-rules.ts';
import { apiSdl, composedSupergraph, fullSdl } from './graph/composed-supergraph.ts';
import { interfaceObjectsIn } from './graph/interface-objects.ts';
import { linkedDirectives } from './graph/linked-directives.ts';
import { OperationPlanning } from './search/operation-planning.ts';
import { planWhole } from './search/plan-whole.ts';
import type { PlanningSettings, SupergraphFacts } from './model/planning-messages.ts';
import type { Prepared, PrepareRequest } from './model/prepare.ts';
import { type Preparation, prepareOperation } from './prepare-operation.ts';

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
    apiSdl: apiSdl(composed, document),
    fullSdl: fullSdl(composed, document),
    urls: new Map(composed.subgraphsMetadata().map(({ name, url }) => [name, url])),
  };
  const planning = settings.engine === 'apollo' ? undefined : new OperationPlanning(document, composed);
  const schema = buildSchema(facts.apiSdl, { assumeValid: true });
  const preparation: Preparation = {
    ...settings,
    schema,
    linkedDirectives: new Set(linkedDirectives(composed, document).map(({ name }) => name.value)),
    fieldNames: fieldNamesOf(composed),
    interfaceObjects: interfaceObjectsIn(document),
    accessRules: readAccessRules(document),
    costRules: readCostRules(document),
    plan: (asked, source) => (planning ? planning.plan(asked, source) : planWhole(asked, schema)),
  };
  return { facts, prepare: (request) => prepareOperation(preparation, request) };
}

function fieldNamesOf(composed: Composed): ReadonlySet<string> {
  const types = [...composed.schema.objectTypes(), ...composed.schema.interfaceTypes()];
  return new Set(types.flatMap((type) => type.fields().map(({ name }) => name)));
}
