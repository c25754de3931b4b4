import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** A field that is asked for, with what is asked of it; a leaf has nothing below it. */
export interface Asked {
  readonly field: GraphQLField<unknown, unknown>;
  readonly of: GraphQLObjectType;
  readonly below: readonly Asked[];
}

/** All fields of a type and, so many steps further, of what they lead to; of a type within itself only whether it is there. */
export function selectionOf(
  type: GraphQLOutputType | undefined,
  steps: number,
  above: ReadonlySet<string> = new Set(),
): readonly Asked[] {
  const of = type && getNamedType(type);
  if (isUnionType(of)) return of.getTypes().flatMap((member) => selectionOf(member, steps, above));
  if (!isObjectType(of)) throw new Error(`Of ${String(type)}, say here what is asked`);
  const within = new Set([...above, of.name]);
  return Object.values(of.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument))
      throw new Error(`Of ${of.name}.${field.name}, say here with what it is asked`);
    const below = getNamedType(field.type);
    if (isLeafType(below)) return [{ field, of, below: [] }];
    // Values, amounts of money and pages are no step further: entities are. An edge leads to nothing that its page does not lead to.
    const left = of.name.endsWith('Edge') ? 0 : isEntity(below) ? steps - 1 : steps;
    if (left < 0) return [];
    return [{ field, of, below: within.has(below.name) ? [] : selectionOf(below, left, within) }];
  });
}

function isEntity(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'id' in type.getFields();
}

/** As it stands in a document, with pages of one. */
function textOf({ field, below }: Asked): string {
  const args = field.args.some(({ name }) => name === 'first') ? '(first: 1)' : '';
  return isLeafType(getNamedType(field.type)) ? field.name : `${field.name}${args} ${textOfAll(below)}`;
}

export function textOfAll(selection: readonly Asked[]): string {
  const byType = Map.groupBy(selection, ({ of }) => of.name);
  const texts = Array.from(byType, ([type, asked]) => `... on ${type} { ${asked.map(textOf).join(' ')} }`);
  return `{ __typename ${texts.join(' ')} }`;
}
