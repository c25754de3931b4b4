import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLOutputType,
  isListType,
  isNonNullType,
  type ResponsePath,
} from 'graphql';
import { argumentOf, Thing, valueOf, wholeTold } from './value-of.ts';
import type { World } from './world.ts';

export interface PlacedError {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

export interface MonolithAnswer {
  readonly data: unknown;
  readonly errors: readonly PlacedError[];
  /**
   * All that fails wherever something was asked for. Where several things leave the same object null, the monolith tells
   * only one of them; subgraphs, which do not know of each other, each tell theirs.
   */
  readonly faults: readonly PlacedError[];
}

export type AskMonolith = (document: DocumentNode, variables: Record<string, unknown>) => Promise<MonolithAnswer>;

/** graphql-js over all of the world in one place. */
export function createMonolith(world: World, apiSdl: string): AskMonolith {
  const schema = buildSchema(apiSdl, { assumeValid: true });
  return async (document, variableValues) => {
    const faults: PlacedError[] = [];
    const { data, errors = [] } = await execute({
      schema,
      document,
      variableValues,
      // A promise each: what stands beside a field that fails is executed all the same.
      fieldResolver: async (source: { readonly id?: string }, args: Record<string, unknown>, _context, info) => {
        await Promise.resolve();
        const field = world.fields.get(info.fieldName);
        if (!field) return Reflect.get(source, info.fieldName);
        const id = source.id ?? 'root';
        const value = valueOf(world, field, id, argumentOf(field, args['size']), wholeTold(world, id, field.requires));
        faults.push(...faultsIn(value, info.returnType, pathOf(info.path), info.fieldName));
        return shown(value);
      },
      rootValue: {},
    });
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      errors: errors.map(({ message, path = [] }) => ({ message, path })),
      faults,
    };
  };
}

function faultsIn(value: unknown, type: GraphQLOutputType, path: PlacedError['path'], name: string): PlacedError[] {
  if (value instanceof Error) return [{ message: value.message, path }];
  if (isNonNullType(type)) {
    if (value === null) return [{ message: noValue(name), path }];
    return faultsIn(value, type.ofType, path, name);
  }
  if (!isListType(type) || !Array.isArray(value)) return [];
  return value.flatMap((element: unknown, index) => faultsIn(element, type.ofType, [...path, index], name));
}

/** A subgraph names the type as it knows it. */
export function noValue(field: string): string {
  return `Cannot return null for non-nullable field ${field}.`;
}

function pathOf(path: ResponsePath): PlacedError['path'] {
  return [...(path.prev ? pathOf(path.prev) : []), path.key];
}

function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  return value instanceof Thing ? { __typename: value.type, id: value.id } : value;
}
