import type { FetchedData } from '../data/fetched-data.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { Problem } from '../report/fault.ts';
import type { CompositeShape, ListShape, ObjectShape, ValueShape } from './shape.ts';

type Path = readonly (string | number)[];

/** What in the data is not as the schema says, where: it decides about nulls exactly as `DataWriter` does. */
export class ProblemFinder {
  readonly problems: Problem[] = [];
  readonly #data: FetchedData;

  constructor(data: FetchedData) {
    this.#data = data;
  }

  /** Root fields that no fetch brought are a fault even where null is allowed. */
  root(shape: ObjectShape): void {
    for (const { kind, key, source } of shape.fields) {
      if (kind !== 'data' || ownValue(this.#data.root, source) !== undefined) continue;
      this.#add('FIELD_UNRESOLVABLE', `No subgraph can answer the field "${key}" here.`, [key]);
    }
    this.object(shape, this.#data.root, []);
  }

  /** Whether the object cannot be, for lack of a value that must not be null. */
  object({ fields }: ObjectShape, object: JsonObject, path: Path): boolean {
    return fields.some(({ kind, key, source, value }) => {
      if (kind === 'hidden') return value.isNonNull;
      if (kind === 'introspection') return false;
      return this.#value(value, kind === 'typename' ? '' : ownValue(object, source), [...path, key], object);
    });
  }

  /**
   * Whether null goes further up.
   *
   * @param object that has the value, where it is one of an object's
   */
  #value(shape: ValueShape, value: unknown, path: Path, object?: JsonObject): boolean {
    if (value !== null && value !== undefined) return this.#isNull(shape, value, path) && shape.isNonNull;
    if (shape.isNonNull && !this.#isToldAt(path)) {
      if (object && value === undefined && this.#data.isUnfound(object)) {
        const why = 'it may be too new, or gone, or not for you';
        this.#add('ENTITY_NOT_FOUND', `The service of ${nameOf(path)} does not have this object: ${why}.`, path);
      } else this.#add('INVALID_VALUE', `There is no value for ${nameOf(path)}, which must not be null.`, path);
    }
    return shape.isNonNull;
  }

  /** A root field that no fetch brought has been told of. */
  #isToldAt(path: Path): boolean {
    return (
      path.length === 1 && this.problems.some((problem) => problem.path.length === 1 && problem.path[0] === path[0])
    );
  }

  #isNull(shape: ValueShape, value: unknown, path: Path): boolean {
    if (shape.kind === 'leaf') return shape.write(value) === undefined && this.#refuse(path);
    if (shape.kind === 'list') return Array.isArray(value) ? this.#list(shape, value, path) : this.#refuse(path);
    return isJsonObject(value) ? this.#composite(shape, value, path) : this.#refuse(path);
  }

  #list({ element }: ListShape, values: readonly unknown[], path: Path): boolean {
    return values.some((value, index) => this.#value(element, value, [...path, index]));
  }

  #composite(shape: CompositeShape, value: JsonObject, path: Path): boolean {
    const object = shape.isTarget ? this.#data.current(value) : value;
    const objectShape = shape.objectOf(object['__typename']);
    return objectShape ? this.object(objectShape, object, path) : this.#refuse(path);
  }

  #refuse(path: Path): true {
    this.#add('INVALID_VALUE', `A service answered with something that ${nameOf(path)} cannot be.`, path);
    return true;
  }

  #add(code: Problem['code'], message: string, path: Path): void {
    this.problems.push({ code, message, path });
  }
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  const field = path.findLast((step) => typeof step === 'string');
  return typeof last === 'number' ? `an element of "${field ?? ''}"` : `"${field ?? ''}"`;
}
