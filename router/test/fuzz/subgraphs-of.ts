import type { SubgraphDefinition } from '../harness/test-subgraph.ts';
import { argumentOf, Thing, toldText, valueOf } from './value-of.ts';
import {
  type Declaration,
  type Field,
  hasField,
  namedType,
  printedType,
  type Selected,
  type World,
  type WorldType,
} from './world.ts';

/** The world as subgraphs, which have all of it together. */
export function subgraphsOf(world: World): readonly SubgraphDefinition[] {
  return world.subgraphs.map((subgraph) => new SubgraphWriting(world, subgraph).definition());
}

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"])
enum Colour { RED BLUE }
scalar Any`;

type Resolver = (source: Told | undefined, args: { readonly size?: number }) => unknown;

interface Told {
  readonly id?: string;
}

class SubgraphWriting {
  readonly #world: World;
  readonly #subgraph: number;
  readonly #external: ReadonlyMap<string, ReadonlySet<Field>>;

  constructor(world: World, subgraph: number) {
    this.#world = world;
    this.#subgraph = subgraph;
    this.#external = this.#externals();
  }

  definition(): SubgraphDefinition {
    const declared = [...this.#world.types.values()].flatMap((type) => {
      const declaration = type.in.get(this.#subgraph);
      return declaration ? [{ type, declaration }] : [];
    });
    const sdl = declared.map(({ type, declaration }) => this.#sdl(type, declaration));
    return {
      name: `s${this.#subgraph}`,
      sdl: [head, ...sdl].join('\n'),
      resolvers: Object.fromEntries(
        declared.map(({ type, declaration }) => [type.name, this.#resolvers(type, declaration)]),
      ),
    };
  }

  #sdl({ name, kind }: WorldType, declaration: Declaration): string {
    if (kind === 'union') return `union ${name} = ${declaration.members.join(' | ')}`;
    const { isEntity, isInterfaceObject, implements: implemented } = declaration;
    const keyword = kind === 'interface' && !isInterfaceObject ? 'interface' : 'type';
    const hasId = isEntity || name === 'Node' || implemented.includes('Node');
    const own = this.#own(name).map((field) => this.#field(field));
    const external = [...(this.#external.get(name) ?? [])].map((field) => `${this.#signature(field)} @external`);
    return [
      `${keyword} ${name}`,
      implemented.length > 0 ? ` implements ${implemented.join(' & ')}` : '',
      isEntity ? ' @key(fields: "id")' : '',
      isInterfaceObject ? ' @interfaceObject' : '',
      ` { ${[...(hasId ? ['id: ID!'] : []), ...own, ...external].join(' ')} }`,
    ].join('');
  }

  #own(type: string): readonly Field[] {
    return [...this.#world.fields.values()].filter((field) => hasField(this.#world, type, field, this.#subgraph));
  }

  #field(field: Field): string {
    const requires = field.requires.length > 0 ? ` @requires(fields: "${fieldSet(field.requires)}")` : '';
    return `${this.#signature(field)}${requires}${field.subgraphs.length > 1 ? ' @shareable' : ''}`;
  }

  #signature({ name, isWithArgument, type }: Field): string {
    return `${name}${isWithArgument ? '(size: Int = 1)' : ''}: ${printedType(type)}`;
  }

  #externals(): ReadonlyMap<string, ReadonlySet<Field>> {
    const found = new Map<string, Set<Field>>();
    const add = (on: string, selected: readonly Selected[]): void => {
      for (const { field, inner } of selected) {
        found.set(on, (found.get(on) ?? new Set()).add(field));
        add(namedType(field.type), inner);
      }
    };
    for (const { on, subgraphs, requires } of this.#world.fields.values()) {
      if (subgraphs.includes(this.#subgraph)) add(on, requires);
    }
    return found;
  }

  #resolvers({ name, kind }: WorldType, { isEntity }: Declaration): Record<string, Resolver> {
    const fields = this.#own(name).map((field): [string, Resolver] => [
      field.name,
      (source, { size }) => {
        const told = field.requires.length > 0 ? toldText(source, field.requires) : '';
        return this.#shown(valueOf(this.#world, field, source?.id ?? 'root', argumentOf(field, size), told));
      },
    ]);
    const reference = isEntity && { __resolveReference: (told: Told | undefined) => this.#referenced(told) };
    return kind === 'union'
      ? {}
      : { ...(kind === 'interface' && !this.#isObject(name) ? {} : Object.fromEntries(fields)), ...reference };
  }

  #isObject(name: string): boolean {
    return this.#world.types.get(name)?.in.get(this.#subgraph)?.isInterfaceObject ?? false;
  }

  #referenced(told: Told | undefined): object {
    return { ...told, __typename: this.#typeName(new Thing(told?.id ?? '')) };
  }

  /** A subgraph that takes an interface for an object knows its objects by that name only. */
  #typeName({ type }: Thing): string {
    return this.#world.types.get(type)?.in.has(this.#subgraph) ? type : 'Media';
  }

  #shown(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((element: unknown) => this.#shown(element));
    return value instanceof Thing ? { __typename: this.#typeName(value), id: value.id } : value;
  }
}

function fieldSet(selected: readonly Selected[]): string {
  return selected
    .map(({ field, size, inner }) => {
      const call = size === undefined ? field.name : `${field.name}(size: ${size})`;
      return inner.length > 0 ? `${call} { ${fieldSet(inner)} }` : call;
    })
    .join(' ');
}
