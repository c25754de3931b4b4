import { mutate, requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { Passkey } from '../../domain/sessions/passkey.ts';
import type { User } from '../../domain/user.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

interface PasskeyInput {
  readonly passkeyId: string;
  readonly idempotencyKey?: string | null | undefined;
}

type Outcome = { readonly refused?: never } | Refusal;

/** Changes a passkey of who asks. */
export function changePasskey(
  context: Context,
  operation: string,
  input: PasskeyInput,
  change: (passkey: Passkey, user: User, work: Work) => Promise<Outcome>,
) {
  const { id: caller } = requireViewer(context);
  return mutate(context, {
    operation,
    caller,
    input: { ...input },
    async decide(work): Promise<Outcome> {
      const user = await work.users.lock(caller);
      const passkey = user && (await work.passkeys.lock(input.passkeyId));
      if (!user || passkey?.userId !== caller) return { refused: 'PASSKEY_NOT_FOUND', field: ['passkeyId'] };
      return change(passkey, user, work);
    },
    answer: async () => ({
      passkey: (await context.stores.passkeys.find(input.passkeyId)) ?? null,
      user: (await context.stores.users.find(caller)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
}
