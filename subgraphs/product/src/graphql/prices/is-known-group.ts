import { userCustomerGroups } from '@agora/schema';
import type { Context } from '../../context.ts';
import { isGroupCode } from '../../domain/prices/price-list.ts';

/** Whether customers can be in the group that a list is said to be for; asked before a transaction, as another service knows it. */
export async function isKnownGroup(code: string | null | undefined, { send }: Context): Promise<boolean> {
  // What is no code is refused as such.
  if (code === null || code === undefined || !isGroupCode(code)) return true;
  const { known } = await send(userCustomerGroups, { codes: [code] });
  return known.includes(code);
}

export const unknownGroup = { refused: 'CUSTOMER_GROUP_NOT_FOUND', field: ['customerGroup'] } as const;
