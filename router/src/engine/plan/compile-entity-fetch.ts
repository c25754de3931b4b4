import type { FetchNode } from '../../planning/plan-node.ts';
import { rewritten } from '../data/rewrite.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import type { Faults } from '../report/fault.ts';
import type { CompilePlanOptions } from './compile-plan.ts';
import { EntityBatch } from './entity-batch.ts';
import type { EntityCall } from './entity-call.ts';
import { fetchFaults } from './fetch-faults.ts';
import { type ObjectPath, objectsAt } from './object-path.ts';
import type { OperationRun } from './operation-run.ts';
import { compileRepresentation } from './representation.ts';
import type { Step } from './step.ts';

/** A fetch of fields of the entities at a path, each distinct entity asked for once in the whole operation. */
export function compileEntityFetch(node: FetchNode, at: ObjectPath, options: CompilePlanOptions): Step {
  const { subgraph, outputRewrites } = node;
  const document = options.documents.of(node);
  const represent = compileRepresentation({ ...node, isSubtype: options.isSubtype });
  const faultsOf = fetchFaults(node, at);

  const begin = (run: OperationRun): EntityBatch => {
    const variables = run.membersOf(node.variables);
    const batch = new EntityBatch(run.asked?.of(document, variables));
    for (const object of objectsAt(run.data, at)) {
      const representation = represent(object);
      if (representation !== undefined) batch.add(object, representation);
    }
    batch.newCall?.send(run.ask, subgraph, document, variables);
    return batch;
  };
  const fieldsOf = (entity: unknown): JsonObject | undefined => {
    const fields = outputRewrites.length === 0 ? entity : rewritten(entity, outputRewrites, options.isSubtype);
    return isJsonObject(fields) ? fields : undefined;
  };
  const noteFaults = (batch: EntityBatch, call: EntityCall, faults: Faults) => {
    if (call.failure) faults.push(faultsOf.failed(call.failure, batch.objectsOf(call)));
    for (const error of call.errors) {
      const [, index, ...below] = error.path ?? [];
      if (typeof index !== 'number') {
        faults.push(faultsOf.reported(error, batch.objectsOf(call), undefined));
        continue;
      }
      // The call may have been made for another step too: what this one did not ask for is not its concern.
      const objects = batch.objectsOf(call, index);
      if (objects.length > 0) faults.push(faultsOf.reported(error, objects, below));
    }
  };

  return async (run, faults) => {
    const batch = begin(run);
    for (const call of batch.calls) await call.done;
    batch.mergeInto(run.data, fieldsOf);
    for (const call of batch.calls) noteFaults(batch, call, faults);
  };
}
