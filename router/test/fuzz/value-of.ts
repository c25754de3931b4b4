import { randomFrom } from './random.ts';
import { type Field, leafTypes, type Selected, type TypeReference, type World } from './world.ts';

/** An object, known by its id; that begins with its type. */
export class Thing {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  get type(): string {
    return this.id.split('-')[0] ?? '';
  }
}

/**
 * What a field of an object has: the same for whoever asks the same of the same object. Errors stand where something
 * fails; where the type has no null there may be one all the same, though rarely.
 *
 * @param told what the field requires, as text
 */
export function valueOf(world: World, field: Field, id: string, size: unknown, told: string): unknown {
  const random = randomFrom(`${world.seed} ${field.name} ${id} ${String(size)} ${told}`);
  const isFaulty = world.seed % 3 !== 0;
  const make = (type: TypeReference): unknown => {
    if (isFaulty && random.chance(4)) return new Error(`${field.name} of ${id} failed`);
    if (type.isNonNull ? isFaulty && random.chance(2) : random.chance(10)) return null;
    if (type.kind === 'list') return Array.from({ length: random.below(4) }, () => make(type.of));
    return leafTypes.includes(type.name) ? leaf(type.name) : new Thing(`${concrete(type.name)}-${1 + random.below(3)}`);
  };
  const leaf = (type: string): unknown => {
    const number = random.below(1_000);
    const values = new Map<string, unknown>([
      ['Int', number],
      ['Float', number / 4],
      ['Boolean', number % 2 === 0],
      ['Colour', number % 2 === 0 ? 'RED' : 'BLUE'],
      ['Any', { size: [number, told] }],
    ]);
    return values.get(type) ?? `${field.name} ${number} ${told}`;
  };
  const concrete = (type: string): string => {
    const declared = world.types.get(type)?.in ?? new Map<number, never>();
    const { members = [] } = declared.get(field.subgraphs[0] ?? 0) ?? {};
    // Where an interface is taken for an object, any object of it will do.
    const others = [...declared.values()].flatMap((declaration) => declaration.members);
    if (members.length > 0) return random.pick(members);
    return others.length > 0 ? random.pick(others) : type;
  };
  return make(field.type);
}

/** What a field is told of the object that it is on, in a world that is in one place. */
export function wholeTold(world: World, id: string, requires: readonly Selected[]): string {
  const completed = (value: unknown, inner: readonly Selected[]): unknown => {
    if (value instanceof Error) return null;
    if (Array.isArray(value)) return value.map((element: unknown) => completed(element, inner));
    return value instanceof Thing ? ofThing(value.id, inner) : value;
  };
  const ofThing = (of: string, selected: readonly Selected[]): object =>
    Object.fromEntries(
      selected.map(({ field, size, inner }) => {
        const told = wholeTold(world, of, field.requires);
        return [field.name, completed(valueOf(world, field, of, argumentOf(field, size), told), inner)];
      }),
    );
  return requires.length === 0 ? '' : toldText(ofThing(id, requires), requires);
}

/** What a subgraph was told, as text; throws when something is missing. */
export function toldText(value: unknown, selected: readonly Selected[]): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((element: unknown) => toldText(element, selected)).join()}]`;
  return selected
    .map(({ field, inner }) => {
      const told: unknown = typeof value === 'object' ? Reflect.get(value, field.name) : undefined;
      if (told === undefined) throw new Error(`${field.name} was not told`);
      return inner.length > 0 ? `(${toldText(told, inner)})` : JSON.stringify(told);
    })
    .join();
}

export function argumentOf({ isWithArgument }: Field, size: unknown): unknown {
  return isWithArgument ? (size ?? 1) : undefined;
}
