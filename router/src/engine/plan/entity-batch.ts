import type { FetchedData } from '../data/fetched-data.ts';
import type { JsonObject } from '../json-object.ts';
import type { EntitiesByRepresentation } from './asked-entities.ts';
import { type AskedEntity, EntityCall } from './entity-call.ts';

/** The objects that one fetch adds to, and the entity that each of them is. */
export class EntityBatch {
  /** Which calls bring the entities; all but the new one were made for other steps of the plan. */
  readonly calls: EntityCall[] = [];
  newCall: EntityCall | undefined;

  readonly #asked: EntitiesByRepresentation;
  readonly #members = new Map<AskedEntity, JsonObject[]>();

  constructor(asked: EntitiesByRepresentation = new Map<string, AskedEntity>()) {
    this.#asked = asked;
  }

  add(object: JsonObject, representation: string): void {
    let entity = this.#asked.get(representation);
    if (!entity) {
      this.newCall ??= new EntityCall();
      entity = this.newCall.add(representation);
      this.#asked.set(representation, entity);
    }
    const objects = this.#members.get(entity);
    if (objects) {
      objects.push(object);
      return;
    }
    this.#members.set(entity, [object]);
    if (!this.calls.includes(entity.call)) this.calls.push(entity.call);
  }

  /** Which objects a call was about, or one entity of it. */
  objectsOf(call: EntityCall, index?: number): JsonObject[] {
    const about = [...this.#members].filter(
      ([entity]) => entity.call === call && (index === undefined || entity.index === index),
    );
    return about.flatMap(([, objects]) => objects);
  }

  /** Gives every object the fields of its entity. */
  mergeInto(data: FetchedData, fieldsOf: (entity: unknown) => JsonObject | undefined): void {
    for (const [{ call, index }, objects] of this.#members) {
      const fields = fieldsOf(call.entities[index]);
      const first = objects[0];
      if (!fields || !first) continue;
      if (!data.isSharing) {
        for (const object of objects) data.merge(object, structuredClone(fields));
        continue;
      }
      const own = data.merge(first, fields);
      for (const object of objects) {
        if (data.current(object) === own) continue;
        // What the answers brought of equal entities is equal nearly always: then one object does for all of them.
        if (data.isUntouched(object) && own !== first && haveSameMembers(object, first)) data.identify(object, own);
        else data.merge(object, fields);
      }
    }
  }
}

function haveSameMembers(one: JsonObject, other: JsonObject): boolean {
  let surplus = 0;
  for (const key in one) {
    if (one[key] !== other[key]) return false;
    surplus += 1;
  }
  for (const _ in other) surplus -= 1;
  return surplus === 0;
}
