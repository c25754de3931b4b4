import { type DirectiveNode, Kind } from 'graphql';
import { isCondition } from './united-conditions.ts';

/** What a variable of the client must be. */
export interface PlanCondition {
  readonly variable: string;
  readonly is: boolean;
}

/** `undefined` when one of them depends on no variable. */
export function planConditions(directives: readonly DirectiveNode[] = []): readonly PlanCondition[] | undefined {
  const conditions = directives.filter(isCondition).map(({ name, arguments: [argument] = [] }) => {
    const value = argument?.value;
    return value?.kind === Kind.VARIABLE && { variable: value.name.value, is: name.value === 'include' };
  });
  const onVariables = conditions.filter((condition) => condition !== false);
  return onVariables.length === conditions.length ? onVariables : undefined;
}
