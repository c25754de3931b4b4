import type { Random } from './random.ts';
import { type Field, hasField, leafTypes, namedType, type Selected, type TypeReference, type World } from './world.ts';

/** What a field of a subgraph may require: fields of other subgraphs that were made before it, so never in a circle. */
export function makeRequirement(world: World, on: string, subgraph: number, random: Random): readonly Selected[] {
  const select = (type: string, depth: number): readonly Selected[] => {
    const own = [...world.fields.values()].filter((field) => isRequirable(world, type, field, subgraph));
    const making = own.filter(({ requires }) => requires.length > 0);
    const chosen = new Map<Field, Selected>();
    for (let count = 1 + random.below(2); count > 0 && own.length > 0; count -= 1) {
      const field = random.pick(making.length > 0 && random.chance(50) ? making : own);
      const isLeaf = leafTypes.includes(namedType(field.type));
      const inner = isLeaf || depth === 0 ? [] : select(namedType(field.type), depth - 1);
      const size = field.isWithArgument && random.chance(60) ? random.below(3) : undefined;
      if (isLeaf || inner.length > 0) chosen.set(field, { field, size, inner });
    }
    return [...chosen.values()];
  };
  return select(on, 2);
}

function isRequirable(world: World, type: string, field: Field, subgraph: number): boolean {
  const named = namedType(field.type);
  const target = world.types.get(named);
  const isKnown = leafTypes.includes(named) || (target?.in.get(subgraph)?.isEntity ?? false);
  return (
    isKnown &&
    isNullable(field.type) &&
    !field.subgraphs.includes(subgraph) &&
    field.subgraphs.some((owner) => hasField(world, type, field, owner))
  );
}

function isNullable(type: TypeReference): boolean {
  return !type.isNonNull && (type.kind === 'named' || isNullable(type.of));
}
