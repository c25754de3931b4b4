import type { FetchedData } from '../data/fetched-data.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import { inOnePiece } from '../json-text.ts';
import type { CompositeShape, FieldShape, ListShape, ObjectShape, ValueShape } from './shape.ts';

/**
 * Writes fetched data as the client asked for it: only its selection, in its order, nulls carried up where the schema
 * says so. It keeps no paths, for nearly always nothing is amiss; `isFaulty` tells when `findProblems` has to look.
 */
export class DataWriter {
  isFaulty = false;
  /** Whether something became null because something in it was. */
  hasNulled = false;

  readonly #data: FetchedData;
  readonly #introspection: ReadonlyMap<string, string>;
  readonly #isPlain: boolean;
  /** Texts of objects that stand at several places. */
  readonly #texts = new Map<ObjectShape, Map<JsonObject, string | undefined>>();

  /** @param isPlain whether all texts in the data can be written as they are */
  constructor(data: FetchedData, introspection: ReadonlyMap<string, string>, isPlain: boolean) {
    this.#data = data;
    this.#isPlain = isPlain;
    this.#introspection = introspection;
  }

  /** `undefined` when a value that must not be null is, so that the object cannot be. */
  object(shape: ObjectShape, object: JsonObject): string | undefined {
    let text = '{';
    for (const field of shape.fields) {
      const written = this.#field(field, object);
      if (written === undefined) return this.#null();
      text += field.prefix + written;
    }
    return `${text}}`;
  }

  #field({ kind, key, source, value }: FieldShape, object: JsonObject): string | undefined {
    switch (kind) {
      case 'data':
        return this.value(value, ownValue(object, source));
      case 'typename':
        return this.value(value, '');
      case 'introspection':
        return this.#introspection.get(key) ?? 'null';
      case 'hidden':
        return value.isNonNull ? undefined : 'null';
    }
  }

  /** `undefined` when null goes further up. */
  value(shape: ValueShape, value: unknown): string | undefined {
    if (value === null || value === undefined) {
      if (!shape.isNonNull) return 'null';
      this.isFaulty = true;
      return undefined;
    }
    const written = this.#present(shape, value);
    return written === undefined && !shape.isNonNull ? 'null' : written;
  }

  #present(shape: ValueShape, value: unknown): string | undefined {
    if (shape.kind === 'leaf' && shape.isText && this.#isPlain && typeof value === 'string') return `"${value}"`;
    if (shape.kind === 'leaf') return shape.write(value) ?? this.#refuse();
    if (shape.kind === 'list') return Array.isArray(value) ? this.#list(shape, value) : this.#refuse();
    return isJsonObject(value) ? this.#composite(shape, value) : this.#refuse();
  }

  #null(): string | undefined {
    this.hasNulled = true;
    return undefined;
  }

  #refuse(): string | undefined {
    this.isFaulty = true;
    return undefined;
  }

  #list({ element }: ListShape, values: readonly unknown[]): string | undefined {
    let text = '';
    for (const value of values) {
      const written = this.value(element, value);
      if (written === undefined) return this.#null();
      text += text === '' ? written : `,${written}`;
    }
    return `[${text}]`;
  }

  #composite(shape: CompositeShape, value: JsonObject): string | undefined {
    const object = shape.isTarget ? this.#data.current(value) : value;
    const objectShape = shape.objectOf(object['__typename']);
    if (!objectShape) return this.#refuse();
    return shape.isTarget && this.#data.isRepeated(object)
      ? this.#once(objectShape, object)
      : this.object(objectShape, object);
  }

  #once(shape: ObjectShape, object: JsonObject): string | undefined {
    let texts = this.#texts.get(shape);
    if (!texts) this.#texts.set(shape, (texts = new Map<JsonObject, string | undefined>()));
    let text = texts.get(object);
    if (text === undefined && !texts.has(object)) {
      const written = this.object(shape, object);
      texts.set(object, (text = written && inOnePiece(written)));
    }
    return text;
  }
}
