import { lineOfText } from '@agora/schema';
import type { Refusal } from '../user.ts';

/** Customers who are treated alike, such as traders. */
export interface CustomerGroup {
  readonly id: string;
  /** What accounts, access tokens and price lists call it; stays as it is. */
  readonly code: string;
  readonly name: string;
  readonly createdAt: Date;
}

export const maxGroups = 200;

export function createGroup(
  group: CustomerGroup,
  { isCodeTaken, groups }: { readonly isCodeTaken: boolean; readonly groups: number },
): { readonly refused?: never; readonly group: CustomerGroup } | Refusal<GroupFault> {
  if (!/^[a-z][a-z\d-]{0,39}$/.test(group.code)) return { refused: 'INVALID_GROUP_CODE', field: ['code'] };
  const named = renameGroup(group, group.name);
  if (named.refused) return named;
  if (isCodeTaken) return { refused: 'GROUP_CODE_TAKEN', field: ['code'] };
  if (groups >= maxGroups) return { refused: 'TOO_MANY_GROUPS', field: [] };
  return named;
}

type GroupFault = 'INVALID_GROUP_CODE' | 'INVALID_NAME' | 'GROUP_CODE_TAKEN' | 'TOO_MANY_GROUPS';

export function renameGroup(
  group: CustomerGroup,
  given: string,
): { readonly refused?: never; readonly group: CustomerGroup } | Refusal<'INVALID_NAME'> {
  const name = lineOfText(given, 100);
  return name === undefined ? { refused: 'INVALID_NAME', field: ['name'] } : { group: { ...group, name } };
}
