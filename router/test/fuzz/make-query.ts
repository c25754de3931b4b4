import {
  doTypesOverlap,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { type Random, randomFrom } from './random.ts';

export interface MadeQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A valid query over the schema: aliases, fragments, conditions, deferred parts and arguments as chance has it. */
export function makeQuery(schema: GraphQLSchema, seed: number): MadeQuery {
  for (let attempt = 0; ; attempt += 1) {
    const random = randomFrom(`query ${seed} ${attempt}`);
    const text = new QueryMaking(schema, random).text();
    const variables = { a: random.chance(50), b: random.chance(50), c: random.chance(50), n: random.below(3) };
    // Fields that cannot be merged are the one mistake that chance makes.
    if (validate(schema, parse(text)).length === 0) return { text, variables };
  }
}

/** A larger one tells no more, and takes longer to shrink. */
const deepest = 4;

class QueryMaking {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #composites: readonly GraphQLCompositeType[];
  readonly #fragments: { readonly name: string; readonly on: GraphQLCompositeType; readonly text: string }[] = [];
  readonly #isDeferring: boolean;
  #left = 25;
  #aliases = 0;
  #labels = 0;

  constructor(schema: GraphQLSchema, random: Random) {
    this.#schema = schema;
    this.#random = random;
    this.#composites = Object.values(schema.getTypeMap())
      .filter((type) => isCompositeType(type))
      .filter(({ name }) => !name.startsWith('__'));
    this.#isDeferring = random.chance(20);
  }

  text(): string {
    const root = this.#schema.getQueryType();
    if (!root) throw new Error('The schema has no queries');
    const set = this.#set(root, 0);
    const used = ['a: Boolean!', 'b: Boolean!', 'c: Boolean', 'n: Int'];
    const text = [set, ...this.#fragments.map((fragment) => fragment.text)].join('\n');
    const variables = used.filter(
      (variable) => text.includes(`$${variable.slice(0, 1)})`) || text.includes(`$${variable.slice(0, 1)} `),
    );
    const definitions = variables.map((variable) => `$${variable}${variable.startsWith('c') ? ' = true' : ''}`);
    return `query${definitions.length > 0 ? `(${definitions.join(', ')})` : ''} ${text}`;
  }

  #set(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#random.below(depth === 0 ? 3 : 4);
    const parts = Array.from({ length: count }, () => this.#selection(type, depth));
    return `{ ${parts.filter(Boolean).join(' ') || '__typename'} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const random = this.#random;
    const chance = random.below(100);
    if ((this.#left -= 1) < 0) return '';
    if (chance < 7) return `${random.chance(50) ? `t${(this.#aliases += 1)}: ` : ''}__typename${this.#condition()}`;
    if (chance < 10) return this.#spread(type, depth);
    if (chance < 14) return `...${this.#condition()} ${this.#set(type, depth + 1)}`;
    if (chance < 20 && this.#isDeferring)
      return `...${this.#condition()}${this.#defer()} ${this.#set(type, depth + 1)}`;
    if (chance < (isUnionType(type) ? 100 : isInterfaceType(type) ? 45 : 25)) return this.#fragment(type, depth);
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    return fields.length > 0 ? this.#field(random.pick(fields), depth) : '__typename';
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    if (depth > deepest) return '__typename';
    const on = this.#overlapping(type);
    return `... on ${on.name}${this.#condition()}${this.#random.chance(10) ? this.#defer() : ''} ${this.#set(on, depth + 1)}`;
  }

  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType {
    return this.#random.pick(this.#composites.filter((other) => doTypesOverlap(this.#schema, type, other)));
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const known = this.#fragments.filter(({ on }) => doTypesOverlap(this.#schema, type, on));
    if (known.length > 0 && this.#random.chance(60)) return `...${this.#random.pick(known).name}${this.#condition()}`;
    if (depth > deepest) return '__typename';
    const on = this.#overlapping(type);
    const text = this.#set(on, depth + 1);
    const name = `F${this.#fragments.length}`;
    this.#fragments.push({ name, on, text: `fragment ${name} on ${on.name} ${text}` });
    return `...${name}${this.#condition()}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const random = this.#random;
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth >= deepest) return '__typename';
    const size = field.args.length > 0 && random.chance(60) ? random.pick(['0', '1', '2', '$n']) : undefined;
    // What differs by its argument needs a name of its own; else one is rare.
    const own = size === undefined ? '' : `${field.name}_${size.replace('$', '')}: `;
    const alias = random.chance(8) ? `x${(this.#aliases += 1)}: ` : own;
    const inner = isCompositeType(type) ? ` ${this.#set(type, depth + 1)}` : '';
    return `${alias}${field.name}${size === undefined ? '' : `(size: ${size})`}${this.#condition()}${inner}`;
  }

  #condition(): string {
    const random = this.#random;
    if (random.chance(80)) return '';
    const one = (name: string) => ` @${name}(if: ${random.pick(['$a', '$b', '$c', '$a', '$b', 'true', 'false'])})`;
    if (random.chance(10)) return `${one('skip')}${one('include')}`;
    return one(random.chance(50) ? 'skip' : 'include');
  }

  #defer(): string {
    if (!this.#isDeferring) return '';
    const label = this.#random.chance(50) ? `label: "d${(this.#labels += 1)}"` : '';
    const condition = this.#random.chance(30) ? `if: ${this.#random.pick(['$a', '$c', 'true', 'false'])}` : '';
    const given = [label, condition].filter(Boolean).join(' ');
    return ` @defer${given ? `(${given})` : ''}`;
  }
}
