import type { AskedFields } from '../../data/asked-fields.ts';
import type { FetchedData } from '../../data/fetched-data.ts';
import { type JsonObject, ownValue } from '../../json-object.ts';
import type { EntitiesByRepresentation } from '../run/asked-entities.ts';
import { type AskedEntity, type BatchMembers, EntityCall } from '../run/entity-call.ts';
import type { Representation } from './representation.ts';
import type { KnownEntities } from './known-entities.ts';

interface OfType {
  readonly soleKey: string | undefined;
  readonly byKey: Map<string, BatchMembers>;
}

/** The objects that one fetch adds to, and the entity that each of them is. */
export class EntityBatch {
  /** Which calls bring the entities; all but the new one are of other steps of the plan. */
  readonly calls: EntityCall[] = [];
  newCall: EntityCall | undefined;

  readonly #data: FetchedData;
  readonly #represent: Representation;
  readonly #asked: EntitiesByRepresentation | undefined;
  readonly #told: KnownEntities | undefined;
  readonly #members: BatchMembers[] = [];
  readonly #ofTypes = new Map<unknown, OfType>();
  #own: EntitiesByRepresentation | undefined;
  /** Sought when something went wrong. */
  #byCall: ReadonlyMap<EntityCall, readonly BatchMembers[]> | undefined;
  readonly #byIndex = new Map<EntityCall, ReadonlyMap<number, readonly BatchMembers[]>>();

  /**
   * @param asked what other steps of the plan asked for in the same way; absent when none does
   * @param told what is known without asking; absent when nothing can be
   */
  constructor(
    data: FetchedData,
    represent: Representation,
    { asked, told }: { asked: EntitiesByRepresentation | undefined; told: KnownEntities | undefined },
  ) {
    this.#data = data;
    this.#represent = represent;
    this.#asked = asked;
    this.#told = told;
  }

  /**
   * Lists repeat entities a lot, and most are known by one field: then that alone is looked at, and a representation
   * is written for the first one only.
   */
  add(object: JsonObject): void {
    const ofType = this.#ofType(object['__typename']);
    const key = ofType.soleKey === undefined ? undefined : ownValue(object, ofType.soleKey);
    if (typeof key !== 'string') {
      this.#join(object, (this.#own ??= this.#asked ?? new Map<string, AskedEntity>()));
      return;
    }
    const members = ofType.byKey.get(key);
    if (members) {
      members.objects.push(object);
      return;
    }
    const own = this.#join(object, this.#asked);
    if (own) ofType.byKey.set(key, own);
  }

  #ofType(typeName: unknown): OfType {
    let ofType = this.#ofTypes.get(typeName);
    if (!ofType) {
      ofType = { soleKey: this.#represent.soleKeyOf(typeName), byKey: new Map() };
      this.#ofTypes.set(typeName, ofType);
    }
    return ofType;
  }

  /** @param known where the entity may have been asked for already; absent when it cannot have been */
  #join(object: JsonObject, known: EntitiesByRepresentation | undefined): BatchMembers | undefined {
    const representation = this.#represent.write(object, this.#data);
    if (representation === undefined) return undefined;
    let entity = known?.get(representation);
    if (!entity) {
      entity = this.#told?.find(representation) ?? (this.newCall ??= new EntityCall()).add(representation);
      known?.set(representation, entity);
    }
    if (entity.members?.batch === this) {
      entity.members.objects.push(object);
      return entity.members;
    }
    const members = { batch: this, entity, objects: [object] };
    entity.members = members;
    this.#members.push(members);
    if (this.calls.at(-1) !== entity.call && !this.calls.includes(entity.call)) this.calls.push(entity.call);
    return members;
  }

  /** Which objects a call was about, or one entity of it. */
  objectsOf(call: EntityCall, index?: number): readonly JsonObject[] {
    this.#byCall ??= Map.groupBy(this.#members, ({ entity }) => entity.call);
    const about = this.#byCall.get(call) ?? [];
    if (index === undefined) return about.flatMap(({ objects }) => objects);
    let byIndex = this.#byIndex.get(call);
    if (!byIndex) this.#byIndex.set(call, (byIndex = Map.groupBy(about, ({ entity }) => entity.index)));
    return (byIndex.get(index) ?? []).flatMap(({ objects }) => objects);
  }

  /** Gives every object the fields of its entity, and notes which have none. */
  mergeInto(fieldsOf: (entity: unknown) => JsonObject | undefined, askedFields: AskedFields): void {
    const data = this.#data;
    for (const { entity, objects } of this.#members) {
      const found = entity.call.entities[entity.index];
      if (found === null) for (const object of objects) data.addUnfound(object);
      const fields = fieldsOf(found);
      const first = objects[0];
      if (!fields || !first) continue;
      if (!data.isSharing) {
        for (const object of objects) data.merge(object, structuredClone(fields), askedFields);
        continue;
      }
      const own = data.merge(first, fields, askedFields);
      for (const object of objects) {
        if (data.current(object) === own) continue;
        // What the answers brought of equal entities is equal nearly always: then one object does for all of them.
        if (data.isUntouched(object) && own !== first && haveSameMembers(object, first)) data.identify(object, own);
        else data.merge(object, fields, askedFields);
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
