import { eq } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Money } from '@agora/schema';
import { simulatedProviderCharge } from '../db/tables.ts';
import type { Answer, FollowUpRequest, PaymentProvider } from '../domain/payment-provider.ts';
import type { TransactionKind } from '../domain/transaction.ts';
import { readSimulatedToken } from './simulated-token.ts';
import type { SimulatedWebhooks } from './simulated-webhooks.ts';

type Charge = typeof simulatedProviderCharge.$inferSelect;

/** What test tokens stand for. A token that nobody knows is declined, as a real provider does. */
const refusals = new Map<string, Charge['refusal']>([
  ['tok_approve', null],
  ['tok_decline', 'DECLINED'],
  ['tok_insufficient_funds', 'INSUFFICIENT_FUNDS'],
  ['tok_approve_later', null],
  ['tok_decline_later', 'DECLINED'],
  ['tok_refuse_capture', null],
  ['tok_refuse_void', null],
  ['tok_refuse_refund', null],
]);

/** Which token of an authorisation has what comes after it refused. */
const refusingTokens = { CAPTURE: 'tok_refuse_capture', VOID: 'tok_refuse_void', REFUND: 'tok_refuse_refund' };

/** With which it takes its time to say what became of an authorisation. */
const lateTokens = new Set(['tok_approve_later', 'tok_decline_later']);

/** A provider that moves no money and keeps a book, so that the same key gives the same answer. */
export function simulatedProvider(
  db: Queryable,
  { settleLater }: Pick<SimulatedWebhooks, 'settleLater'>,
): PaymentProvider {
  async function write(charge: Charge): Promise<Charge> {
    await db.insert(simulatedProviderCharge).values(charge).onConflictDoNothing();
    const [kept] = await db.select().from(simulatedProviderCharge).where(eq(simulatedProviderCharge.key, charge.key));
    if (kept?.kind !== charge.kind || kept.amount !== charge.amount || kept.currency !== charge.currency) {
      throw new Error(`the key ${charge.key} was used for another request`);
    }
    return kept;
  }

  const followUp = (kind: keyof typeof refusingTokens) => async (request: FollowUpRequest) => {
    const { authorisation } = request;
    const [authorised] = await db
      .select()
      .from(simulatedProviderCharge)
      .where(eq(simulatedProviderCharge.reference, authorisation));
    const { name } = readSimulatedToken(authorised?.token ?? '');
    const refusal = name === refusingTokens[kind] ? 'DECLINED' : null;
    return answerOf(await write({ ...chargeOf(kind, request), ...atOnce, authorisation, token: null, refusal }));
  };

  return {
    describe(token) {
      const { name, card } = readSimulatedToken(token);
      return Promise.resolve(refusals.has(name) ? card : undefined);
    },
    async authorise(request) {
      const charge = chargeOf('AUTHORISE', request);
      const { token } = request;
      const { name } = readSimulatedToken(token);
      const known = refusals.get(name);
      const refusal = known === undefined ? 'DECLINED' : known;
      const when = lateTokens.has(name) ? later : atOnce;
      const kept = await write({ ...charge, ...when, authorisation: charge.reference, token, refusal });
      if (!kept.isSettled) settleLater(kept.key);
      return answerOf(kept);
    },
    capture: followUp('CAPTURE'),
    void: followUp('VOID'),
    refund: followUp('REFUND'),
  };
}

const atOnce = { isSettled: true, isTold: true };
const later = { isSettled: false, isTold: false };

function answerOf({ reference, refusal: code, isSettled }: Charge): Answer {
  if (!isSettled) return { isPending: true, reference };
  return code ? { isApproved: false, reference, code } : { isApproved: true, reference };
}

function chargeOf(kind: TransactionKind, { key, amount }: { readonly key: string; readonly amount: Money }) {
  return { key, kind, reference: `sim_${key}`, amount: amount.minor, currency: amount.currency };
}
