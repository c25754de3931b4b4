import type { SubgraphDefinition } from '../../harness/test-subgraph.ts';

/** Entities of a few subgraphs, whose fields require each other through entities as chance has it, never in a circle. */
export interface RandomRequirements {
  readonly subgraphs: readonly SubgraphDefinition[];
  /** What the supergraph offers, from one place that has everything. */
  readonly whole: { readonly sdl: string; readonly resolve: (source: unknown, type: string, field: string) => unknown };
  readonly query: (seed: number) => string;
}

interface Field {
  readonly on: string;
  readonly name: string;
  readonly subgraph: number;
  /** Absent for texts. */
  readonly entity?: string;
  readonly isList: boolean;
  readonly requires?: readonly Selected[];
}

interface Selected {
  readonly field: Field;
  readonly inner: readonly Selected[];
}

type Entity = Readonly<Record<string, unknown>> & { readonly id: string };

const entities = ['A', 'B'];
const idsOf = (type: string) => ['1', '2', '3'].map((number) => `${type}${number}`);

export function randomRequirements(seed: number): RandomRequirements {
  const random = randomFrom(seed);
  const subgraphCount = 2 + random(3);
  const fields: Field[] = [];
  const anEntity = () => entities[random(2)] ?? 'A';
  const add = (on: string, isLink: boolean, subgraph: number, requires?: readonly Selected[]) =>
    fields.push({
      on,
      name: `${requires ? 'made' : 'kept'}${fields.length}`,
      subgraph,
      isList: isLink && random(4) === 0,
      ...(isLink && { entity: anEntity() }),
      ...(requires && { requires }),
    });
  for (const on of entities) {
    add(on, false, random(subgraphCount));
    add(on, true, random(subgraphCount));
  }
  for (let index = 0; index < 6; index += 1) {
    const [on, subgraph] = [anEntity(), random(subgraphCount)];
    const others = fields.filter((field) => field.subgraph !== subgraph);
    const requires = select(others, on, 3, random);
    if (requires.length > 0) add(on, random(3) === 0, subgraph, requires);
  }

  const subgraphs = Array.from({ length: subgraphCount }, (_, index) => subgraphOf(fields, index, seed));
  const types = entities.map((on) => typeOf(on, fields.filter((field) => field.on === on).map(sdlOf)));
  return {
    subgraphs,
    whole: {
      sdl: `type Query { ${subgraphs.flatMap((_, index) => entities.map((on) => `${on}${index}: [${on}!]!`)).join(' ')} } ${types.join(' ')}`,
      resolve: (source, type, name) => {
        if (type === 'Query') return idsOf(name.slice(0, 1)).map((id) => ({ id }));
        const field = fields.find((known) => known.on === type && known.name === name);
        return field ? wholeValue(field, source as Entity, seed) : (source as Entity)[name];
      },
    },
    query: (querySeed) => {
      const chance = randomFrom(seed * 1_000 + querySeed);
      const on = entities[chance(2)] ?? 'A';
      return `{ ${on}${chance(subgraphCount)} { id ${textOf(select(fields, on, 4, chance))} } }`;
    },
  };
}

/** Fields of a type that may be had, those that require something rather than others. */
function select(fields: readonly Field[], on: string, depth: number, random: Random): readonly Selected[] {
  const own = fields.filter((field) => field.on === on);
  const making = own.filter(({ requires }) => requires);
  const chosen = new Map<Field, Selected>();
  for (let index = 0; index < 2 + random(2); index += 1) {
    const from = making.length > 0 && random(2) === 0 ? making : own;
    const field = from[random(from.length)];
    if (!field) continue;
    const inner = field.entity && depth > 0 ? select(fields, field.entity, depth - 1, random) : [];
    if (!field.entity || inner.length > 0) chosen.set(field, { field, inner });
  }
  return [...chosen.values()];
}

function subgraphOf(fields: readonly Field[], index: number, seed: number): SubgraphDefinition {
  const own = fields.filter(({ subgraph }) => subgraph === index);
  const external = new Set(own.flatMap(({ requires = [] }) => mentioned(requires)));
  const types = entities.map((on) =>
    typeOf(on, [
      ...own
        .filter((field) => field.on === on)
        .map((field) => sdlOf(field) + (field.requires ? ` @requires(fields: "${textOf(field.requires)}")` : '')),
      ...[...external].filter((field) => field.on === on).map((field) => `${sdlOf(field)} @external`),
    ]).replace('{', '@key(fields: "id") {'),
  );
  const resolversOf = (on: string) =>
    own
      .filter((field) => field.on === on)
      .map((field) => [
        field.name,
        (entity: Entity) => valueOf(field, entity.id, field.requires ? toldOf(entity, field.requires) : '', seed),
      ]);
  return {
    name: `subgraph${index}`,
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])
      type Query { ${entities.map((on) => `${on}${index}: [${on}!]!`).join(' ')} } ${types.join(' ')}`,
    resolvers: {
      Query: Object.fromEntries(entities.map((on) => [`${on}${index}`, () => idsOf(on).map((id) => ({ id }))])),
      ...Object.fromEntries(
        entities.map((on) => [
          on,
          { __resolveReference: (entity: Entity) => entity, ...Object.fromEntries(resolversOf(on)) },
        ]),
      ),
    },
  };
}

function typeOf(on: string, fields: readonly string[]): string {
  return `type ${on} { id: ID! ${fields.join(' ')} }`;
}

function sdlOf({ name, entity = 'String', isList }: Field): string {
  return `${name}: ${isList ? `[${entity}]` : entity}`;
}

function textOf(selected: readonly Selected[]): string {
  return selected
    .map(({ field, inner }) => (inner.length > 0 ? `${field.name} { ${textOf(inner)} }` : field.name))
    .join(' ');
}

function mentioned(selected: readonly Selected[]): readonly Field[] {
  return selected.flatMap(({ field, inner }) => [field, ...mentioned(inner)]);
}

/** What an entity was told, as text; throws when something is missing. */
function toldOf(value: unknown, selected: readonly Selected[]): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((element: unknown) => toldOf(element, selected)).join()}]`;
  return selected
    .map(({ field, inner }) => {
      const told = (value as Entity)[field.name];
      if (told === undefined) throw new Error(`${field.name} was not told`);
      return inner.length > 0 ? `(${toldOf(told, inner)})` : JSON.stringify(told);
    })
    .join();
}

function wholeValue(field: Field, { id }: Entity, seed: number): unknown {
  return valueOf(field, id, field.requires ? toldOf(wholeOf(id, field.requires, seed), field.requires) : '', seed);
}

function wholeOf(id: string, selected: readonly Selected[], seed: number): Entity {
  const completed = (value: unknown, inner: readonly Selected[]): unknown => {
    if (Array.isArray(value)) return value.map((element: unknown) => completed(element, inner));
    return value === null || inner.length === 0 ? value : wholeOf((value as Entity).id, inner, seed);
  };
  const members = selected.map(({ field, inner }) => [field.name, completed(wholeValue(field, { id }, seed), inner)]);
  return { id, ...Object.fromEntries(members) };
}

/** The same for the same entity that is told the same. */
function valueOf({ name, entity, isList }: Field, id: string, told: string, seed: number): unknown {
  const letters = Buffer.from(`${seed} ${name} ${id} ${told}`);
  const random = randomFrom(letters.reduce((sum, letter) => (Math.imul(sum, 33) ^ letter) >>> 0, 5_381));
  if (!entity) return `${name} ${random(1_000_000)}`;
  const one = () => (random(6) === 0 ? null : { id: idsOf(entity)[random(3)] });
  return isList ? Array.from({ length: random(4) }, one) : one();
}

type Random = (below: number) => number;

function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    return ((mixed ^ (mixed >>> 13)) >>> 0) % below;
  };
}
