/** Everything of a made-up supergraph, before it is written down as subgraphs. */
export interface World {
  readonly seed: number;
  readonly subgraphs: readonly number[];
  readonly types: ReadonlyMap<string, WorldType>;
  /** Every name of a field occurs once, and interfaces share theirs with the types behind them. */
  readonly fields: ReadonlyMap<string, Field>;
}

export interface WorldType {
  readonly name: string;
  readonly kind: 'root' | 'entity' | 'value' | 'interface' | 'union';
  /** How it is declared in each subgraph that knows it. */
  readonly in: ReadonlyMap<number, Declaration>;
}

export interface Declaration {
  /** Object types behind an abstract type in this subgraph; empty for others. */
  readonly members: readonly string[];
  readonly implements: readonly string[];
  readonly isEntity: boolean;
  /** An interface that the subgraph takes for an object. */
  readonly isInterfaceObject: boolean;
}

export interface Field {
  readonly name: string;
  readonly on: string;
  /** More than one when it is shareable. */
  readonly subgraphs: readonly number[];
  readonly type: TypeReference;
  readonly isWithArgument: boolean;
  readonly requires: readonly Selected[];
}

export type TypeReference =
  | { readonly kind: 'named'; readonly name: string; readonly isNonNull: boolean }
  | { readonly kind: 'list'; readonly of: TypeReference; readonly isNonNull: boolean };

/** A field in a `@requires`, or nested in one. */
export interface Selected {
  readonly field: Field;
  readonly size: number | undefined;
  readonly inner: readonly Selected[];
}

export const leafTypes = ['String', 'Int', 'Float', 'Boolean', 'ID', 'Colour', 'Any'];

export function namedType(type: TypeReference): string {
  return type.kind === 'named' ? type.name : namedType(type.of);
}

export function printedType(type: TypeReference): string {
  const inner = type.kind === 'named' ? type.name : `[${printedType(type.of)}]`;
  return type.isNonNull ? `${inner}!` : inner;
}

/** A field of an interface is one of the types that are behind it in the same subgraph. */
export function hasField(world: World, type: string, field: Field, subgraph: number): boolean {
  if (!field.subgraphs.includes(subgraph)) return false;
  return field.on === type || (world.types.get(type)?.in.get(subgraph)?.implements.includes(field.on) ?? false);
}
