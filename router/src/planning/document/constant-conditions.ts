import { type DirectiveNode, Kind, type SelectionNode } from 'graphql';
import type { Condition } from '../model/condition.ts';

/** When a field or a fragment is selected: never, or when all conditions hold. */
export function conditionsOf({ directives = [] }: SelectionNode): readonly Condition[] | 'never' {
  const conditions: Condition[] = [];
  for (const directive of directives) {
    const is = directive.name.value === 'include';
    if (!is && directive.name.value !== 'skip') continue;
    const value = argumentOf(directive, 'if');
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, is });
    else if (value?.kind === Kind.BOOLEAN && value.value !== is) return 'never';
  }
  return conditions;
}

/** Whether `@skip` or `@include` has nothing left to decide. */
export function isDecided(directive: DirectiveNode): boolean {
  const { value } = directive.name;
  return (value === 'skip' || value === 'include') && argumentOf(directive, 'if')?.kind === Kind.BOOLEAN;
}

export function argumentOf({ arguments: values = [] }: DirectiveNode, name: string) {
  return values.find((argument) => argument.name.value === name)?.value;
}
