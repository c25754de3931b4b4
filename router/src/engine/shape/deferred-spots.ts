import type { FetchedData } from '../data/fetched-data.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { DeferredShape, ObjectShape, ValueShape } from './shape.ts';
import type { DataWriter } from './write-data.ts';

/** An object that gets a deferred part, and where it stands in the answer. */
export interface DeferredSpot {
  readonly deferred: DeferredShape;
  readonly object: JsonObject;
  readonly path: readonly (string | number)[];
}

/** The objects of a part of an answer that get more: what was nulled is not there to get any. */
export class SpotFinder {
  readonly #data: FetchedData;
  readonly #writer: DataWriter;

  constructor(data: FetchedData, writer: DataWriter) {
    this.#data = data;
    this.#writer = writer;
  }

  inObject(shape: ObjectShape, object: JsonObject, path: DeferredSpot['path']): DeferredSpot[] {
    // Writing again is the one sure way to know whether an object was nulled; nearly never is anything.
    if (this.#writer.hasNulled && this.#writer.object(shape, object) === undefined) return [];
    const own = shape.deferred.map((deferred) => ({ deferred, object, path }));
    const inner = shape.fields
      .filter(({ kind }) => kind === 'data')
      .flatMap(({ key, source, value }) => this.#inValue(value, ownValue(object, source), [...path, key]));
    return [...own, ...inner];
  }

  #inValue(shape: ValueShape, value: unknown, path: DeferredSpot['path']): DeferredSpot[] {
    if (shape.kind === 'leaf') return [];
    if (shape.kind === 'list') {
      if (!Array.isArray(value) || (this.#writer.hasNulled && this.#writer.value(shape, value) === undefined))
        return [];
      return value.flatMap((element: unknown, index) => this.#inValue(shape.element, element, [...path, index]));
    }
    if (!isJsonObject(value)) return [];
    const object = this.#data.current(value);
    const objectShape = shape.objectOf(object['__typename']);
    return objectShape ? this.inObject(objectShape, object, path) : [];
  }
}
