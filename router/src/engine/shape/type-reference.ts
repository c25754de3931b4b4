/** A type as a field has it, read from how it is printed: `[Product!]!`. */
export type TypeReference =
  | { readonly kind: 'named'; readonly isNonNull: boolean; readonly name: string }
  | { readonly kind: 'list'; readonly isNonNull: boolean; readonly element: TypeReference };

export function readTypeReference(printed: string): TypeReference {
  const isNonNull = printed.endsWith('!');
  const type = isNonNull ? printed.slice(0, -1) : printed;
  if (!type.startsWith('[')) return { kind: 'named', isNonNull, name: type };
  return { kind: 'list', isNonNull, element: readTypeReference(type.slice(1, -1)) };
}
