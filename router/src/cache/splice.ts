import { SubgraphFailure } from '../subgraph/call/subgraph-failure.ts';
import type { SubgraphAnswer, SubgraphAnswerError } from '../subgraph/call/subgraph-answer.ts';
import type { Found } from './look-up.ts';

/** Puts the entities that were asked for among those that were kept. */
export function splice({ values, missing }: Found, { data, errors }: SubgraphAnswer, subgraph: string): SubgraphAnswer {
  const answered: unknown = data?.['_entities'];
  const entities = [...values];
  if (Array.isArray(answered)) {
    if (answered.length !== missing.length) {
      throw new SubgraphFailure('SUBGRAPH_RESPONSE_INVALID', subgraph, { cause: new Error('Entities are missing') });
    }
    for (const [at, { index }] of missing.entries()) entities[index] = answered[at];
  }
  return { data: { _entities: entities }, errors: errors?.map((error) => moved(error, missing)) };
}

/** What was kept is answered although the rest cannot be had. */
export function spliceFailure({ values, missing }: Found, { message, code }: SubgraphFailure): SubgraphAnswer {
  return {
    data: { _entities: values },
    errors: missing.map(({ index }) => ({ message, path: ['_entities', index], extensions: { code } })),
  };
}

/** Names the entity by its place among all of them. */
function moved(error: SubgraphAnswerError, missing: Found['missing']): SubgraphAnswerError {
  const [root, at, ...rest] = error.path ?? [];
  const index = typeof at === 'number' ? missing[at]?.index : undefined;
  return root === undefined || index === undefined ? error : { ...error, path: [root, index, ...rest] };
}
