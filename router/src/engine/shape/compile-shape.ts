import { type GraphQLSchema, isAbstractType, isLeafType, isObjectType } from 'graphql';
import { type FieldSelection, hiddenSource, type Selection } from '../../planning/model/prepared-operation.ts';
import type { IsSubtype } from '../data/rewrite.ts';
import { positionOf, type Targets } from '../data/object-path.ts';
import { type CollectedFields, collectFields } from './collect-fields.ts';
import { isTextType, leafWriter } from './leaf-writer.ts';
import type { CompositeShape, FieldShape, ObjectShape, ValueShape } from './shape.ts';
import { needsType } from './needs-type.ts';
import { readTypeReference, type TypeReference } from './type-reference.ts';

export interface ShapeOptions {
  readonly apiSchema: GraphQLSchema;
  /** By the schema that clients see. */
  readonly isSubtype: IsSubtype;
  readonly targets: Targets;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Where in the data something stands: the keys that lead to it. */
type Place = readonly string[];

export function compileShape(selections: readonly Selection[], rootType: string, options: ShapeOptions): ObjectShape {
  return compileObject(rootType, [selections], [], options);
}

function compileObject(
  typeName: string,
  selections: readonly (readonly Selection[])[],
  place: Place,
  options: ShapeOptions,
): ObjectShape {
  return objectShape(typeName, collectFields(typeName, selections, options), place, options);
}

function objectShape(typeName: string, collected: CollectedFields, place: Place, options: ShapeOptions): ObjectShape {
  const fields = [...collected.fields.values()].map(({ field, selections }, index) => ({
    ...compileField(typeName, field, selections, place, options),
    prefix: `${index === 0 ? '' : ','}${JSON.stringify(field.key)}:`,
  }));
  const deferred = collected.deferred.map(({ deferral, selections }) => {
    const compiled = (name: string) => compileObject(name, [selections], place, options);
    const object = compiled(typeName);
    const known = new Map<unknown, ObjectShape>([[typeName, object]]);
    const objectOf = (name: unknown) => {
      if (typeof name !== 'string' || !options.isSubtype(name, typeName)) return object;
      const shape = known.get(name) ?? compiled(name);
      known.set(name, shape);
      return shape;
    };
    return { deferral, object, objectOf };
  });
  return { typeName, fields, deferred };
}

function compileField(
  typeName: string,
  { key, source, name, type }: FieldSelection,
  selections: readonly (readonly Selection[])[],
  place: Place,
  options: ShapeOptions,
): Omit<FieldShape, 'prefix'> {
  const kind = kindOf(name, source);
  if (kind === 'typename') return { kind, key, source, value: typenameOf(typeName, options) };
  return { kind, key, source, value: compileValue(readTypeReference(type), selections, [...place, source], options) };
}

function kindOf(name: string, source: string): FieldShape['kind'] {
  if (source === hiddenSource) return 'hidden';
  if (name === '__typename') return 'typename';
  return name === '__schema' || name === '__type' ? 'introspection' : 'data';
}

/** An object of which only an interface is known has no name to tell. */
function typenameOf(typeName: string, { apiSchema }: ShapeOptions): ValueShape {
  const text = isObjectType(apiSchema.getType(typeName)) ? JSON.stringify(typeName) : undefined;
  return { kind: 'leaf', isNonNull: true, isText: false, write: () => text };
}

function compileValue(
  type: TypeReference,
  selections: readonly (readonly Selection[])[],
  place: Place,
  options: ShapeOptions,
): ValueShape {
  const { isNonNull } = type;
  if (type.kind === 'list') {
    return { kind: 'list', isNonNull, element: compileValue(type.element, selections, place, options) };
  }
  const named = options.apiSchema.getType(type.name);
  if (isLeafType(named)) return { kind: 'leaf', isNonNull, isText: isTextType(named), write: leafWriter(named) };
  return compileComposite(type.name, isNonNull, selections, place, options);
}

/** The fields of each type are found when the first object of it comes along: most abstract types have many. */
function compileComposite(
  typeName: string,
  isNonNull: boolean,
  selections: readonly (readonly Selection[])[],
  place: Place,
  options: ShapeOptions,
): CompositeShape {
  const { apiSchema, targets } = options;
  const isTarget = targets.has(positionOf(place));
  const known = new Map<unknown, ObjectShape | undefined>();
  const compiled = (name: string) => {
    const shape = known.get(name) ?? compileObject(name, selections, place, options);
    known.set(name, shape);
    return shape;
  };
  if (!isAbstractType(apiSchema.getType(typeName))) {
    let only: ObjectShape | undefined;
    const objectOf = () => (only ??= compiled(typeName));
    return {
      kind: 'composite',
      isNonNull,
      typeName,
      isTarget,
      objectOf,
      ofAnyType: objectOf,
      objects: () => [objectOf()],
    };
  }
  const objectOf = (name: unknown) => {
    if (known.has(name)) return known.get(name);
    // The type is asked for wherever it matters; where it does not, that of the field will do.
    if (name === undefined) return compiled(typeName);
    if (typeof name !== 'string' || !options.isSubtype(name, typeName)) return undefined;
    const types = possibleTypes(apiSchema, name);
    // What was to tell the type of an object of an interface failed.
    if (!needsType(name, types, selections, options)) return compiled(name);
    known.set(name, undefined);
    return undefined;
  };
  const objects = () => possibleTypes(apiSchema, typeName).map(compiled);
  let anyType: ObjectShape | undefined;
  const ofAnyType = () => (anyType ??= united(typeName, objects()));
  return { kind: 'composite', isNonNull, typeName, isTarget, objectOf, ofAnyType, objects };
}

function united(typeName: string, shapes: readonly ObjectShape[]): ObjectShape {
  const fields = new Map(shapes.flatMap((shape) => shape.fields).map((field) => [field.key, field]));
  return { typeName, fields: [...fields.values()], deferred: shapes.flatMap(({ deferred }) => deferred) };
}

function possibleTypes(schema: GraphQLSchema, typeName: string): readonly string[] {
  const type = schema.getType(typeName);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
}
