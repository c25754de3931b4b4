import type { FetchNode, KeyRenamer } from '../../../planning/plan/plan-node.ts';
import type { SubgraphAnswerError } from '../../../subgraph/call/subgraph-answer.ts';
import type { SubgraphFailure } from '../../../subgraph/call/subgraph-failure.ts';
import type { JsonObject } from '../../json-object.ts';
import type { Fault } from '../../report/fault.ts';
import type { ObjectPath } from '../../data/object-path.ts';

/** Says of what goes wrong in a fetch to which objects it happened. */
export interface FetchFaults {
  readonly failed: (failure: SubgraphFailure, objects: readonly JsonObject[] | undefined) => Fault;
  /** `path` is what follows the object in the error's path. */
  readonly reported: (
    error: SubgraphAnswerError,
    objects: readonly JsonObject[] | undefined,
    path: readonly (string | number)[] | undefined,
    isWhole: boolean,
  ) => Fault;
}

export function fetchFaults({ fields, outputRewrites }: FetchNode, at: ObjectPath): FetchFaults {
  const renamers = outputRewrites.filter((rewrite) => rewrite.kind === 'KeyRenamer');
  return {
    failed: ({ message, code }, objects) => ({
      message,
      extensions: { code },
      at,
      objects,
      below: undefined,
      fields,
      isWhole: true,
      isOfEachField: true,
    }),
    reported: ({ message, extensions = {} }, objects, path, isWhole) => ({
      message,
      extensions,
      at,
      objects,
      below: path && renamed(path, renamers),
      fields,
      isWhole,
      isOfEachField: false,
    }),
  };
}

/** The planner's own aliases occur nowhere else, so the key alone says which is meant. */
function renamed(path: readonly (string | number)[], renamers: readonly KeyRenamer[]): readonly (string | number)[] {
  if (renamers.length === 0) return path;
  return path.map((step) => renamers.find((renamer) => renamer.path.at(-1) === step)?.renameKeyTo ?? step);
}
