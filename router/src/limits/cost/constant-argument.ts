import { type ConstDirectiveNode, type ConstValueNode, Kind } from 'graphql';

/** An argument of a directive, undefined when it is left out or null. */
function argumentOf(directive: ConstDirectiveNode | undefined, name: string): ConstValueNode | undefined {
  return directive?.arguments?.find((argument) => argument.name.value === name)?.value;
}

/** `@cost(weight: 5)`; the specification of cost directives writes the number as a string. */
export function integerOf(directive: ConstDirectiveNode | undefined, name: string): number | undefined {
  const value = argumentOf(directive, name);
  if (value?.kind !== Kind.INT && value?.kind !== Kind.FLOAT && value?.kind !== Kind.STRING) return undefined;
  const number = Number(value.value);
  return Number.isFinite(number) ? number : undefined;
}

/** A list of strings; GraphQL lets a list of one be written without its brackets. */
export function stringsOf(directive: ConstDirectiveNode, name: string): readonly string[] {
  const value = argumentOf(directive, name);
  const elements = value?.kind === Kind.LIST ? value.values : value ? [value] : [];
  return elements.flatMap((element) => (element.kind === Kind.STRING ? [element.value] : []));
}
