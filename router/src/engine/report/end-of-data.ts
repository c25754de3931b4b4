import type { FetchedData } from '../data/fetched-data.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';
import type { FieldShape, ObjectShape, ValueShape } from '../shape/shape.ts';

type Path = readonly (string | number)[];

/** As much of a path of the client's as has data, and the first step that has none. */
export function endOfData(data: FetchedData, shape: ObjectShape, path: Path): Path {
  let object: JsonObject = data.root;
  let objectShape: ObjectShape | undefined = shape;
  let valueShape: ValueShape | undefined;
  let value: unknown;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') value = Array.isArray(value) ? value.at(step) : undefined;
    else {
      const field = fieldsUnder(objectShape, step).find(({ source }) => ownValue(object, source) !== undefined);
      value = field && ownValue(object, field.source);
      valueShape = field?.value;
    }
    if (value === undefined || value === null) return path.slice(0, index + 1);
    if (!isJsonObject(value)) continue;
    object = data.current(value);
    objectShape = valueShape && shapeOf(valueShape, object);
  }
  return path;
}

function fieldsUnder(shape: ObjectShape | undefined, key: string): readonly FieldShape[] {
  if (!shape) return [];
  const own = shape.fields.filter((field) => field.key === key);
  return [...own, ...shape.deferred.flatMap(({ object }) => fieldsUnder(object, key))];
}

function shapeOf(value: ValueShape, object: JsonObject): ObjectShape | undefined {
  if (value.kind === 'list') return shapeOf(value.element, object);
  return value.kind === 'leaf' ? undefined : (value.objectOf(object['__typename']) ?? value.ofAnyType());
}
