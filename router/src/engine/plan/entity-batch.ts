import type { FetchedData } from '../data/fetched-data.ts';
import { type JsonObject, ownValue } from '../json-object.ts';
import type { EntitiesByRepresentation } from './asked-entities.ts';
import { type AskedEntity, EntityCall } from './entity-call.ts';
import type { Representation } from './representation.ts';

interface OfType {
  readonly soleKey: string | undefined;
  readonly byKey: Map<string, JsonObject[]>;
}

/** The objects that one fetch adds to, and the entity that each of them is. */
export class EntityBatch {
  /** Which calls bring the entities; all but the new one were made for other steps of the plan. */
  readonly calls: EntityCall[] = [];
  newCall: EntityCall | undefined;

  readonly #represent: Representation;
  readonly #asked: EntitiesByRepresentation;
  readonly #members = new Map<AskedEntity, JsonObject[]>();
  readonly #ofTypes = new Map<unknown, OfType>();

  constructor(represent: Representation, asked: EntitiesByRepresentation = new Map<string, AskedEntity>()) {
    this.#represent = represent;
    this.#asked = asked;
  }

  /**
   * Lists repeat entities a lot, and most are known by one field: then that alone is looked at, and a representation
   * is written for the first one only.
   */
  add(object: JsonObject): void {
    const ofType = this.#ofType(object['__typename']);
    const key = ofType.soleKey === undefined ? undefined : ownValue(object, ofType.soleKey);
    if (typeof key !== 'string') {
      this.#membersFor(object)?.push(object);
      return;
    }
    let members = ofType.byKey.get(key);
    if (!members) {
      members = this.#membersFor(object);
      if (members) ofType.byKey.set(key, members);
    }
    members?.push(object);
  }

  #ofType(typeName: unknown): OfType {
    let ofType = this.#ofTypes.get(typeName);
    if (!ofType) {
      ofType = { soleKey: this.#represent.soleKeyOf(typeName), byKey: new Map() };
      this.#ofTypes.set(typeName, ofType);
    }
    return ofType;
  }

  /** The objects that are the same entity as this one. */
  #membersFor(object: JsonObject): JsonObject[] | undefined {
    const representation = this.#represent.write(object);
    if (representation === undefined) return undefined;
    let entity = this.#asked.get(representation);
    if (!entity) {
      this.newCall ??= new EntityCall();
      entity = this.newCall.add(representation);
      this.#asked.set(representation, entity);
    }
    let members = this.#members.get(entity);
    if (!members) {
      this.#members.set(entity, (members = []));
      if (!this.calls.includes(entity.call)) this.calls.push(entity.call);
    }
    return members;
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
