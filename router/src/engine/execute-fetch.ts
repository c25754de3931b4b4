import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import { routerError } from '../errors/router-error.ts';
import { SubgraphFailure } from './call-subgraph.ts';
import { type EntityBatch, entityBatchOf } from './entity-batch.ts';
import { failurePath } from './failure-path.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { mergeInto } from './merge.ts';
import type { Place } from './place.ts';
import type { PlanRun } from './plan-run.ts';
import { rewrite } from './rewrite.ts';
import type { SubgraphAnswerError } from '../subgraph/subgraph-answer.ts';

/** Asks one subgraph: for root fields, or for fields of the entities that stand at the places. */
export async function executeFetch(run: PlanRun, fetch: FetchNode, places: readonly Place[]): Promise<void> {
  const batch = fetch.requires && entityBatchOf(run.schema, fetch, fetch.requires, places);
  if (places.length === 0 || batch?.representations.length === 0) return;
  const variables = Object.fromEntries(
    (fetch.variableUsages ?? []).filter((name) => name in run.variables).map((name) => [name, run.variables[name]]),
  );
  try {
    const { data, errors = [] } = await run.call(fetch.serviceName, {
      query: fetch.operation,
      operationName: fetch.operationName,
      variables: batch ? { ...variables, representations: batch.representations } : variables,
    });
    for (const error of errors) run.errors.push(...errorsAt(error, fetch, places, batch));
    if (!data) return;
    if (batch) mergeEntities(run, fetch, batch, data);
    else mergeRoot(run, fetch, places, data);
  } catch (error) {
    if (!(error instanceof SubgraphFailure)) throw error;
    run.errors.push(routerError(error.code, error.message, { path: pathOfFailure(fetch, places) }));
  }
}

function mergeRoot(run: PlanRun, fetch: FetchNode, places: readonly Place[], data: JsonObject): void {
  rewrite(run.schema, fetch.outputRewrites, data);
  for (const { object } of places) mergeInto(object, data);
}

function mergeEntities(run: PlanRun, fetch: FetchNode, batch: EntityBatch, data: JsonObject): void {
  const entities = data['_entities'];
  if (!Array.isArray(entities) || entities.length !== batch.representations.length) {
    throw new SubgraphFailure('SUBGRAPH_RESPONSE_INVALID', fetch.serviceName);
  }
  batch.placesOf.forEach((places, index) => {
    const entity: unknown = entities[index];
    if (!isJsonObject(entity)) return;
    entity['__typename'] ??= places[0]?.object['__typename'];
    rewrite(run.schema, fetch.outputRewrites, entity);
    // Each place gets objects of its own: what is merged into one must not show in another.
    places.forEach(({ object }, copy) => mergeInto(object, copy === 0 ? entity : structuredClone(entity)));
  });
}

function errorsAt(
  { message, path, extensions = {} }: SubgraphAnswerError,
  fetch: FetchNode,
  places: readonly Place[],
  batch: EntityBatch | undefined,
): GraphQLError[] {
  const [, index, ...rest] = path ?? [];
  const affected = batch && typeof index === 'number' ? batch.placesOf[index] : undefined;
  const paths = affected
    ? affected.map((place) => [...place.path, ...rest])
    : [path && !batch ? [...(places[0]?.path ?? []), ...path] : pathOfFailure(fetch, places)];
  return paths.map((at) => new GraphQLError(message, { path: at, extensions }));
}

function pathOfFailure(fetch: FetchNode, places: readonly Place[]): (string | number)[] {
  const place = places[0]?.path ?? [];
  // One place is named as it is; of many only the list they stand in.
  return failurePath(
    places.length > 1 ? place.map((step) => (typeof step === 'number' ? '@' : step)) : place,
    fetch.operation,
  );
}
