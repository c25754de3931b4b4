import { type Random, randomFrom } from './random.ts';
import { makeRequirement } from './make-requirement.ts';
import { type Declaration, type Field, leafTypes, type TypeReference, type World, type WorldType } from './world.ts';

export function makeWorld(seed: number): World {
  const making = new WorldMaking(seed);
  making.declareTypes();
  making.addFields();
  return making.world;
}

const plain: Declaration = { members: [], implements: [], isEntity: false, isInterfaceObject: false };

/** Media is the interface that has a key; other subgraphs know its types, or take it for an object, or do not know it. */
const media = 'Media';
const mediaTypes = ['Video', 'Photo', 'Sound'];
const entityTypes = ['User', 'Shop', 'Brand'];
const valueTypes = ['Price', 'Size'];

class WorldMaking {
  readonly world: World;
  readonly #random: Random;
  readonly #types = new Map<string, { kind: WorldType['kind']; in: Map<number, Declaration> }>();
  readonly #fields = new Map<string, Field>();

  constructor(seed: number) {
    this.#random = randomFrom(`world ${seed}`);
    const subgraphs = Array.from({ length: 2 + this.#random.below(3) }, (_, index) => index);
    const types = this.#types;
    this.world = {
      seed,
      subgraphs,
      fields: this.#fields,
      get types() {
        return new Map([...types].map(([name, type]) => [name, { name, ...type }]));
      },
    };
  }

  declareTypes(): void {
    const { subgraphs } = this.world;
    const random = this.#random;
    for (const subgraph of subgraphs) this.#declare('Query', 'root', subgraph, plain);
    for (const name of entityTypes.slice(random.below(2))) {
      for (const subgraph of this.#someSubgraphs(65))
        this.#declare(name, 'entity', subgraph, { ...plain, isEntity: true });
    }
    this.#declareMedia();
    for (const name of valueTypes.slice(random.below(3))) {
      for (const subgraph of this.#someSubgraphs(20).slice(0, 2)) this.#declare(name, 'value', subgraph, plain);
    }
    this.#declareNode();
    for (const name of ['Thing', 'Item'].slice(random.below(3))) this.#declareUnion(name);
    for (const name of ['Named', 'Shown'].slice(random.below(3))) this.#declareInterface(name);
  }

  #declareMedia(): void {
    const random = this.#random;
    const home = random.pick(this.world.subgraphs);
    const kinds = mediaTypes.slice(random.below(2));
    for (const subgraph of this.world.subgraphs) {
      const as =
        subgraph === home ? 'interface' : random.pick(['object', 'object', 'types', 'interface', 'none'] as const);
      const isEntity = true;
      if (as === 'object') this.#declare(media, 'interface', subgraph, { ...plain, isEntity, isInterfaceObject: true });
      if (as === 'interface') this.#declare(media, 'interface', subgraph, { ...plain, isEntity, members: kinds });
      const declared = as === 'interface' ? kinds : as === 'types' ? random.some(kinds, 60) : [];
      for (const kind of declared) {
        this.#declare(kind, 'entity', subgraph, { ...plain, isEntity, implements: as === 'interface' ? [media] : [] });
      }
    }
  }

  /** An interface without a key that nearly every entity implements. */
  #declareNode(): void {
    const random = this.#random;
    for (const subgraph of random.some(this.world.subgraphs, 60)) {
      const ofMedia = this.#types.get(media)?.in.get(subgraph);
      const isMediaNode = ofMedia?.isInterfaceObject === false && random.chance(70);
      const members = this.#objectTypes(subgraph).filter(
        (name) =>
          this.#types.get(name)?.kind === 'entity' &&
          ((isMediaNode && ofMedia.members.includes(name)) || random.chance(85)),
      );
      if (isMediaNode) this.#implement(media, subgraph, 'Node');
      for (const name of members) this.#implement(name, subgraph, 'Node');
      if (members.length > 0 || isMediaNode) this.#declare('Node', 'interface', subgraph, { ...plain, members });
    }
  }

  #declareUnion(name: string): void {
    for (const subgraph of this.#someSubgraphs(30)) {
      const members = this.#random.some(this.#objectTypes(subgraph), 50);
      if (members.length > 0) this.#declare(name, 'union', subgraph, { ...plain, members });
    }
  }

  #declareInterface(name: string): void {
    const subgraph = this.#random.pick(this.world.subgraphs);
    const members = this.#random.some(this.#objectTypes(subgraph), 60);
    if (members.length === 0) return;
    for (const member of members) this.#implement(member, subgraph, name);
    const isNode = members.every((member) => this.#types.get(member)?.in.get(subgraph)?.implements.includes('Node'));
    this.#declare(name, 'interface', subgraph, { ...plain, members, implements: isNode ? ['Node'] : [] });
    for (let count = 1 + this.#random.below(2); count > 0; count -= 1) this.#addField(name, [subgraph]);
  }

  addFields(): void {
    const random = this.#random;
    for (const [on, { kind, in: declared }] of this.#types) {
      if (kind === 'root') continue;
      const subgraphs = [...declared.keys()];
      if (kind === 'value') {
        for (let count = 2 + random.below(2); count > 0; count -= 1) this.#addField(on, subgraphs);
      } else if (kind === 'entity' || on === media) {
        for (const subgraph of subgraphs) {
          for (let count = random.below(4); count > 0; count -= 1) {
            const others = on === media ? [] : subgraphs.filter((other) => other !== subgraph);
            const shared = others.length > 0 && random.chance(15) ? [random.pick(others)] : [];
            this.#addField(on, [subgraph, ...shared]);
          }
        }
      }
    }
    for (let count = random.below(7); count > 0; count -= 1) this.#addRequirement();
    for (const subgraph of this.world.subgraphs) {
      for (const name of this.#visible([subgraph])) if (random.chance(60)) this.#addField('Query', [subgraph], name);
      this.#addField('Query', [subgraph]);
    }
  }

  #addField(on: string, subgraphs: readonly number[], named = this.#nameOfType(subgraphs)): void {
    const name = `f${this.#fields.size}`;
    const type = this.#wrapped(named, false);
    this.#fields.set(name, { name, on, subgraphs, type, isWithArgument: this.#random.chance(12), requires: [] });
  }

  #addRequirement(): void {
    const random = this.#random;
    const places = [...this.#types].flatMap(([on, { in: declared }]) =>
      [...declared].flatMap(([subgraph, { isEntity, members }]) =>
        isEntity && members.length === 0 ? { on, subgraph } : [],
      ),
    );
    if (places.length === 0) return;
    const { on, subgraph } = random.pick(places);
    const requires = makeRequirement(this.world, on, subgraph, random);
    if (requires.length === 0) return;
    const name = `f${this.#fields.size}`;
    // Like all that may be required, it can be null: what is lost with it is lost in the monolith too.
    const type = this.#wrapped(this.#nameOfType([subgraph]), true);
    this.#fields.set(name, { name, on, subgraphs: [subgraph], type, isWithArgument: random.chance(10), requires });
  }

  #nameOfType(subgraphs: readonly number[]): string {
    const composite = this.#visible(subgraphs);
    return composite.length > 0 && this.#random.chance(45)
      ? this.#random.pick(composite)
      : this.#random.pick(leafTypes);
  }

  /** Types with fields that each of the subgraphs knows; of abstract ones only one subgraph can say what is behind them. */
  #visible(subgraphs: readonly number[]): readonly string[] {
    return [...this.#types]
      .filter(([, { in: declared }]) => subgraphs.every((subgraph) => declared.has(subgraph)))
      .filter(([, { kind }]) => kind === 'entity' || (kind !== 'root' && subgraphs.length === 1))
      .filter(([, { in: declared }]) =>
        subgraphs.every((subgraph) => {
          const { members, isInterfaceObject } = declared.get(subgraph) ?? plain;
          return members.length > 0 || isInterfaceObject || !this.#isAbstract(declared);
        }),
      )
      .map(([name]) => name);
  }

  #isAbstract(declared: ReadonlyMap<number, Declaration>): boolean {
    return [...declared.values()].some(({ members }) => members.length > 0);
  }

  #wrapped(name: string, isNullable: boolean): TypeReference {
    const random = this.#random;
    const isNonNull = () => !isNullable && random.chance(20);
    let type: TypeReference = { kind: 'named', name, isNonNull: isNonNull() };
    for (let lists = random.pick([0, 0, 0, 0, 0, 1, 1, 1, 2]); lists > 0; lists -= 1) {
      type = { kind: 'list', of: type, isNonNull: isNonNull() };
    }
    return type;
  }

  #objectTypes(subgraph: number): readonly string[] {
    return [...this.#types]
      .filter(([, { kind, in: declared }]) => (kind === 'entity' || kind === 'value') && declared.has(subgraph))
      .map(([name]) => name);
  }

  #someSubgraphs(percent: number): readonly number[] {
    const some = this.#random.some(this.world.subgraphs, percent);
    return some.length > 0 ? some : [this.#random.pick(this.world.subgraphs)];
  }

  #declare(name: string, kind: WorldType['kind'], subgraph: number, declaration: Declaration): void {
    const type = this.#types.get(name) ?? { kind, in: new Map<number, Declaration>() };
    this.#types.set(name, type);
    type.in.set(subgraph, declaration);
  }

  #implement(name: string, subgraph: number, implemented: string): void {
    const type = this.#types.get(name);
    const declaration = type?.in.get(subgraph);
    if (type && declaration)
      type.in.set(subgraph, { ...declaration, implements: [...declaration.implements, implemented] });
  }
}
