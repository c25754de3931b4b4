import { type DirectiveNode, Kind } from 'graphql';

/** The text that an argument of a directive has; `undefined` when it has none, or no text. */
export function textOf({ arguments: values = [] }: DirectiveNode, name: string): string | undefined {
  const value = values.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

export function isTrue(directive: DirectiveNode, name: string): boolean {
  return booleanOf(directive, name) === true;
}

export function isFalse(directive: DirectiveNode, name: string): boolean {
  return booleanOf(directive, name) === false;
}

function booleanOf({ arguments: values = [] }: DirectiveNode, name: string): boolean | undefined {
  const value = values.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

export function without(directive: DirectiveNode, name: string): DirectiveNode {
  return { ...directive, arguments: (directive.arguments ?? []).filter((argument) => argument.name.value !== name) };
}
