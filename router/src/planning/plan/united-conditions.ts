import { type DirectiveNode, print } from 'graphql';

/** The directives of a selection and of what it stands in; `undefined` when no selection can carry both. */
export function unitedConditions(
  outer: readonly DirectiveNode[],
  own: readonly DirectiveNode[] = [],
): readonly DirectiveNode[] | undefined {
  const united = [...new Map([...outer, ...own].map((directive) => [print(directive), directive])).values()];
  const names = united.filter(isCondition).map(({ name }) => name.value);
  return new Set(names).size === names.length ? united : undefined;
}

export function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}
