import { type JsonObject, ownValue, setOwn } from '../../json-object.ts';
import { type AskedEntity, EntityCall } from '../run/entity-call.ts';
import { objectsAt } from '../../data/object-path.ts';
import type { OperationRun } from '../run/operation-run.ts';
import type { Representation } from './representation.ts';
import type { LeavesByType, FetchedPlace } from './fetched-places.ts';

interface FetchedElsewhere {
  readonly leaves: LeavesByType;
  readonly places: readonly FetchedPlace[];
}

/** What a fetch need not ask, because its subgraph has told it of the same entity elsewhere in the same operation. */
export class KnownEntities {
  readonly #run: OperationRun;
  readonly #represent: Representation;
  readonly #elsewhere: FetchedElsewhere;
  /** As if it had been asked and answered. */
  readonly #call = new EntityCall();
  readonly #answers: JsonObject[] = [];
  #fields: Map<string, JsonObject> | undefined;

  constructor(run: OperationRun, represent: Representation, elsewhere: FetchedElsewhere) {
    this.#run = run;
    this.#represent = represent;
    this.#elsewhere = elsewhere;
    this.#call.entities = this.#answers;
  }

  /** Undefined when something is missing, or null for a reason that would have to be told in this place too: then it is asked. */
  find(representation: string): AskedEntity | undefined {
    const fields = (this.#fields ??= this.#collect()).get(representation);
    if (!fields) return undefined;
    this.#answers.push(fields);
    return this.#call.add(representation);
  }

  /**
   * What all of these are told of by calls that are on their way, which may come to nothing; undefined when that is known
   * beforehand. Those calls began before, so nobody waits for each other.
   */
  soon(representations: readonly string[]): Promise<readonly JsonObject[] | undefined> | undefined {
    const coming = new Set<string>();
    const awaited: Promise<unknown>[] = [];
    for (const { name, path } of this.#elsewhere.places) {
      const step = this.#run.inFlight.at(name);
      if (!step) continue;
      awaited.push(step);
      for (const object of objectsAt(this.#run.data, path)) {
        const representation = this.#represent.write(object, this.#run.data);
        if (representation !== undefined) coming.add(representation);
      }
    }
    if (!representations.every((representation) => coming.has(representation))) return undefined;
    return this.#after(awaited, representations);
  }

  async #after(
    steps: readonly Promise<unknown>[],
    representations: readonly string[],
  ): Promise<readonly JsonObject[] | undefined> {
    await Promise.all(steps);
    const fields = this.#collect();
    const told = representations
      .map((representation) => fields.get(representation))
      .filter((known) => known !== undefined);
    return told.length === representations.length ? told : undefined;
  }

  #collect(): Map<string, JsonObject> {
    const { data } = this.#run;
    const found = new Map<string, JsonObject>();
    for (const { path } of this.#elsewhere.places)
      for (const object of objectsAt(data, path)) {
        const fields = this.#fieldsOf(object);
        if (!fields) continue;
        const representation = this.#represent.write(object, data);
        if (representation !== undefined) found.set(representation, fields);
      }
    return found;
  }

  #fieldsOf(object: JsonObject): JsonObject | undefined {
    const type = object['__typename'];
    const leaves = typeof type === 'string' ? this.#elsewhere.leaves.get(type) : undefined;
    if (!leaves) return undefined;
    const fields: JsonObject = {};
    for (const leaf of leaves) {
      const value = ownValue(object, leaf);
      if (value === undefined || (this.#run.isFaulty && hasNull(value))) return undefined;
      setOwn(fields, leaf, value);
    }
    return fields;
  }
}

/** Of leaves: in lists, and lists of lists, too. */
function hasNull(value: unknown): boolean {
  return Array.isArray(value) ? value.some(hasNull) : value === null;
}
