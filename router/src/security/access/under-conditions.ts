import type { SelectionNode } from 'graphql';
import { conditionsOf } from '../../planning/document/constant-conditions.ts';
import type { UnauthorizedField } from '../../planning/model/prepared-operation.ts';

/** What is never selected is not told to be hidden; what depends on variables says so. */
export function underConditions(
  selection: SelectionNode,
  unauthorized: readonly UnauthorizedField[],
): readonly UnauthorizedField[] {
  if (unauthorized.length === 0) return unauthorized;
  const conditions = conditionsOf(selection);
  if (conditions === 'never') return [];
  if (conditions.length === 0) return unauthorized;
  return unauthorized.map(({ path, when = [] }) => ({ path, when: [...conditions, ...when] }));
}
