import { mutate, requireViewer } from '@agora/kit';
import type { Context } from '../../context.ts';
import type { Address, AddressBookDecision } from '../../domain/addresses/address.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

interface AddressInput {
  readonly addressId: string;
  readonly idempotencyKey?: string | null | undefined;
}

type Outcome = { readonly refused?: never } | Refusal;

/** Changes the viewer's address book and answers with the address concerned, which is still in it. */
export function changeAddressBook(
  context: Context,
  operation: string,
  input: AddressInput,
  change: (book: readonly Address[]) => AddressBookDecision | Refusal,
) {
  const { id: userId } = requireViewer(context);
  return mutate(context, {
    operation,
    caller: userId,
    input: { ...input },
    async decide({ users, addresses }): Promise<Outcome> {
      if (!(await users.lock(userId))) return { refused: 'USER_NOT_FOUND', field: [] };
      const decision = change((await addresses.byUsers([userId])).get(userId) ?? []);
      if (decision.refused !== undefined) return decision;
      await addresses.saveBook(userId, decision.addresses);
      return {};
    },
    answer: async () => ({
      user: (await context.stores.users.find(userId)) ?? null,
      address: (await context.stores.addresses.find(userId, input.addressId)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
}
