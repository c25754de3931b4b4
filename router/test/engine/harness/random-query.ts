import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';

/** Numbers that look random, the same for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) ^ Math.imul(state ^ (state >>> 13), 3266489917);
    return (state >>> 0) % below;
  };
}

/** A valid query over the schema: aliases, fragments, conditions and arguments as chance has it. */
export function randomQuery(schema: GraphQLSchema, seed: number): string {
  const random = randomFrom(seed);
  let aliases = 0;

  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const texts = field.args
      .filter(({ type, defaultValue }) => (defaultValue === undefined && String(type).endsWith('!')) || random(2) === 0)
      .map(({ name, type }) => `${name}: ${valueOf(getNamedType(type).name)}`);
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  };
  const valueOf = (type: string): string => {
    if (type === 'ID') return `"${['w', 'a'][random(2)] ?? ''}${random(4) + 1}"`;
    if (type === 'Boolean') return random(2) === 0 ? 'true' : '$yes';
    return type === 'Int' ? String(random(3)) : '"text"';
  };
  const condition = () =>
    ['', '', '', '', ' @include(if: $yes)', ' @skip(if: $no)', ' @skip(if: $yes)'][random(7)] ?? '';

  const selectionSet = (type: GraphQLCompositeType, depth: number): string => {
    // The first has no condition: Apollo Gateway answers null for objects of which conditions leave out everything.
    const parts = Array.from({ length: random(4) + 1 }, (_, index) => selection(type, depth, index > 0));
    return `{ ${parts.filter(Boolean).join(' ') || '__typename'} }`;
  };
  const selection = (type: GraphQLCompositeType, depth: number, isConditional: boolean): string => {
    const chance = random(10);
    if (chance === 0) return `t${(aliases += 1)}: __typename`;
    if (isAbstractType(type) && chance < 5) {
      const kinds = schema.getPossibleTypes(type);
      const kind = kinds[random(kinds.length)];
      return kind ? `... on ${kind.name}${isConditional ? condition() : ''} ${selectionSet(kind, depth)}` : '';
    }
    if (isUnionType(type)) return '__typename';
    const fields = Object.values(type.getFields());
    const field = fields[random(fields.length)];
    return field ? fieldText(field, depth, isConditional) : '';
  };
  const fieldText = (field: GraphQLField<unknown, unknown>, depth: number, isConditional: boolean): string => {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth === 0) return '';
    const args = argumentsOf(field);
    // Fields that ask the same are one to the router, whatever the client calls them: as one, they get one name.
    const alias = args ? `${field.name}${args.replace(/\W+/g, '_')}: ` : leafAlias(type);
    const inner = isCompositeType(type) ? ` ${selectionSet(type, depth - 1)}` : '';
    return `${alias}${field.name}${args}${isConditional ? condition() : ''}${inner}`;
  };
  const leafAlias = (type: GraphQLNamedType) =>
    !isCompositeType(type) && random(4) === 0 ? `x${(aliases += 1)}: ` : '';

  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no queries');
  return `query ($yes: Boolean! = true, $no: Boolean! = false) ${selectionSet(root, 4)}`;
}
