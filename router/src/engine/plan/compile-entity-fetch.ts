import type { FetchNode } from '../../planning/plan/plan-node.ts';
import { askedFields } from '../data/asked-fields.ts';
import { rewritten } from '../data/rewrite.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import type { Faults } from '../report/fault.ts';
import type { CompilePlanOptions } from './compile-plan-options.ts';
import { EntityBatch } from './entity/entity-batch.ts';
import type { EntityCall } from './run/entity-call.ts';
import { fetchFaults } from './fetch/fetch-faults.ts';
import { fetchSelections } from './fetch/fetch-selections.ts';
import { type ObjectPath, objectsAt } from '../data/object-path.ts';
import { objectsByContext } from './objects-by-context.ts';
import type { OperationRun } from './run/operation-run.ts';
import { compileRepresentation, type Representation } from './entity/representation.ts';
import type { Step } from './step.ts';
import { KnownEntities } from './entity/known-entities.ts';
import { leavesAsked, nameOfPlace } from './entity/fetched-places.ts';

/** A fetch of fields of the entities at a path, each distinct entity asked for once in the whole operation. */
export function compileEntityFetch(node: FetchNode, at: ObjectPath, options: CompilePlanOptions): Step {
  const { subgraph, outputRewrites, contextRewrites } = node;
  const { documents } = options;
  const document = documents.of(node);
  const represent = compileRepresentation({ ...node, isSubtype: options.isSubtype });
  const asking = askedFields(fetchSelections(node), node.outputRewrites);
  const faultsOf = fetchFaults(node, at);
  const knownOf = compileKnown(node, at, represent, options);

  const ask = (run: OperationRun, objects: Iterable<JsonObject>, variables: string): EntityBatch => {
    const asked = documents.isRepeated(document) ? run.asked?.of(document, variables) : undefined;
    const told = knownOf(run);
    const batch = new EntityBatch(run.data, represent, { asked, told });
    for (const object of objects) batch.add(object);
    const { newCall } = batch;
    newCall?.send(run.ask, { subgraph, document, variables }, told?.soon(newCall.representations));
    return batch;
  };
  const begin = (run: OperationRun): readonly EntityBatch[] => {
    const variables = run.membersOf(node.variables);
    if (contextRewrites.length === 0) return [ask(run, objectsAt(run.data, at), variables)];
    const groups = objectsByContext(run.data, at, contextRewrites, options.isSubtype);
    return [...groups].map(([context, objects]) =>
      ask(run, objects, [variables, context].filter((members) => members !== '').join(',')),
    );
  };
  const fieldsOf = (entity: unknown): JsonObject | undefined => {
    const fields = outputRewrites.length === 0 ? entity : rewritten(entity, outputRewrites, options.isSubtype);
    return isJsonObject(fields) ? fields : undefined;
  };
  const noteFaults = (batch: EntityBatch, call: EntityCall, faults: Faults) => {
    if (call.failure) faults.push(faultsOf.failed(call.failure, batch.objectsOf(call)));
    for (const error of call.errors) {
      const [, index, ...below] = error.path ?? [];
      if (typeof index !== 'number' || index >= call.representations.length) {
        faults.push(faultsOf.reported(error, batch.objectsOf(call), undefined, true));
        continue;
      }
      // The call may have been made for another step too: what this one did not ask for is not its concern.
      const objects = batch.objectsOf(call, index);
      if (objects.length > 0)
        faults.push(faultsOf.reported(error, objects, below, !isJsonObject(call.entities[index])));
    }
  };

  const fetch: Step = async (run, faults) => {
    const batches = begin(run);
    // Together: when the run ends, each of them rejects.
    await Promise.all(batches.flatMap(({ calls }) => calls.map(({ done }) => done)));
    for (const { calls } of batches) for (const { bytes } of calls) run.bytes += bytes;
    const before = run.pause();
    if (before) await before;
    run.data.places.change(at.position);
    for (const batch of batches) {
      batch.mergeInto(fieldsOf, asking);
      for (const call of batch.calls) {
        run.isPlain &&= call.isPlain;
        if (!call.failure && call.errors.length === 0) continue;
        run.isFaulty = true;
        noteFaults(batch, call, faults);
      }
    }
    const after = run.pause();
    if (after) await after;
  };
  const place = nameOfPlace(subgraph, at);
  return (run, faults) => run.inFlight.during(place, fetch(run, faults));
}

/** Where the same was told of the same entity before. A mutation may have changed it since; what lies above may change it too. */
function compileKnown(
  node: FetchNode,
  at: ObjectPath,
  represent: Representation,
  { fetchedPlaces }: CompilePlanOptions,
): (run: OperationRun) => KnownEntities | undefined {
  const leaves = leavesAsked(node);
  const places = leaves ? fetchedPlaces.telling(node.subgraph, leaves, at) : [];
  if (!leaves || places.length === 0) return () => undefined;
  return (run) => (run.asked && run.data.isSharing ? new KnownEntities(run, represent, { leaves, places }) : undefined);
}
