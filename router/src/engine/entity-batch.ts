import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { JsonObject } from './json-object.ts';
import type { Place } from './place.ts';
import { representationOf } from './representation.ts';
import { rewrite } from './rewrite.ts';

/** The entities of one fetch, each asked for once however often it stands in the answer. */
export interface EntityBatch {
  readonly representations: readonly JsonObject[];
  /** Where the entity of each representation is to be merged. */
  readonly placesOf: readonly (readonly Place[])[];
}

export function entityBatchOf(
  schema: GraphQLSchema,
  fetch: FetchNode,
  requires: readonly QueryPlanSelectionNode[],
  places: readonly Place[],
): EntityBatch {
  const known = new Map<string, Place[]>();
  const representations: JsonObject[] = [];
  for (const place of places) {
    const representation = representationOf(schema, place.object, requires);
    if (!representation) continue;
    rewrite(schema, fetch.inputRewrites, representation);
    const key = JSON.stringify(representation);
    const standsAt = known.get(key);
    if (standsAt) {
      standsAt.push(place);
    } else {
      known.set(key, [place]);
      representations.push(representation);
    }
  }
  return { representations, placesOf: [...known.values()] };
}
