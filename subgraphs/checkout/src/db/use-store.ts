import { and, asc, eq, inArray, lte, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { type BuyerKeys, isSameBuyer } from '../domain/allowances/same-buyer.ts';
import {
  type Allowance,
  type AllowanceKey,
  isLeft,
  type OrderOutcome,
  settleUse,
  type Use,
} from '../domain/allowances/use.ts';
import { allowance, allowanceUse } from './tables.ts';

/** An allowance, and the buyer whose uses of it are counted. */
type TakenBy = AllowanceKey & { readonly keys: BuyerKeys };

/** What orders take of codes and promotions. */
export function useStore(db: Queryable) {
  const keyOf = ({ kind, ref }: AllowanceKey) => `${kind} ${ref}`;

  /** Orders that take of the same allowances go one after the other, in a fixed order. */
  async function lockAllowances(uses: readonly Use[]) {
    const rows = await db
      .select()
      .from(allowance)
      .where(or(...uses.map(({ kind, ref }) => and(eq(allowance.kind, kind), eq(allowance.ref, ref)))))
      .orderBy(asc(allowance.kind), asc(allowance.ref))
      .for('update');
    return new Map(rows.map((row) => [keyOf(row), row]));
  }

  /** What buyers have taken of each. */
  async function takenBy(wanted: readonly TakenBy[]): Promise<(takenOf: TakenBy) => number> {
    if (wanted.length === 0) return () => 0;
    const { kind, ref, buyer, buyerEmail, state, amount } = allowanceUse;
    const rows = await db
      .select({ kind, ref, buyer, buyerEmail, amount: sql`sum(${amount})`.mapWith(Number) })
      .from(allowanceUse)
      .where(
        and(
          ne(state, 'RELEASED'),
          or(
            ...wanted.map((one) => {
              const isTheirs = or(inArray(buyer, [...one.keys]), inArray(buyerEmail, [...one.keys]));
              return and(eq(kind, one.kind), eq(ref, one.ref), isTheirs);
            }),
          ),
        ),
      )
      .groupBy(kind, ref, buyer, buyerEmail);
    const byKey = Map.groupBy(rows, keyOf);
    return ({ keys, ...key }) =>
      (byKey.get(keyOf(key)) ?? []).reduce((sum, row) => sum + (isSameBuyer(keys, row) ? row.amount : 0), 0);
  }

  /** Counts what an order takes, or counts it no more. */
  async function count(orderId: string, times: 1 | -1): Promise<void> {
    await db
      .update(allowance)
      .set({ taken: sql`${allowance.taken} + ${times} * ${allowanceUse.amount}` })
      .from(allowanceUse)
      .where(
        and(
          eq(allowanceUse.orderId, orderId),
          eq(allowanceUse.kind, allowance.kind),
          eq(allowanceUse.ref, allowance.ref),
        ),
      );
  }

  return {
    /** What there is of allowances, by kind and ref. */
    async ofKeys(keys: readonly AllowanceKey[]): Promise<ReadonlyMap<string, Allowance>> {
      if (keys.length === 0) return new Map();
      const rows = await db
        .select()
        .from(allowance)
        .where(or(...keys.map(({ kind, ref }) => and(eq(allowance.kind, kind), eq(allowance.ref, ref)))));
      return new Map(rows.map((row) => [keyOf(row), row]));
    },

    /** What each of these buyers has taken, whether as a customer or as a guest. */
    takenBy,

    /** Sets how much there is; not below what is taken already: then nothing changes, and it is false. */
    async limit({ kind, ref }: AllowanceKey, { total, perBuyer }: Pick<Allowance, 'total' | 'perBuyer'>) {
      const set = await db
        .insert(allowance)
        .values({ kind, ref, total, perBuyer })
        .onConflictDoUpdate({
          target: [allowance.kind, allowance.ref],
          set: { total, perBuyer },
          setWhere: total === null ? sql`true` : lte(allowance.taken, total),
        })
        .returning({ ref: allowance.ref });
      return set.length > 0;
    },

    /** Takes all that an order uses, or nothing and says of what there is too little; what is not there is too little. */
    async hold(orderId: string, uses: readonly Use[]): Promise<readonly AllowanceKey[]> {
      if (uses.length === 0) return [];
      const allowances = await lockAllowances(uses);
      const before = await takenBy(uses.map(takenByItsBuyer));
      const short = uses.filter((use) => {
        const found = allowances.get(keyOf(use));
        return !found || !isLeft(use, found, before(takenByItsBuyer(use)));
      });
      if (short.length > 0) return short;
      await db.insert(allowanceUse).values(uses.map((use) => ({ ...use, orderId })));
      await count(orderId, 1);
      return [];
    },

    /** Keeps or gives back what an order takes; the same again, late or in another order changes nothing more. */
    async settle(orderId: string, outcome: OrderOutcome): Promise<void> {
      const ofOrder = eq(allowanceUse.orderId, orderId);
      const uses = await db.select().from(allowanceUse).where(ofOrder).for('update');
      const [first] = uses;
      if (!first) return;
      // All that an order takes is kept or given back together.
      const { state } = settleUse(first, outcome);
      if (state === first.state) return;
      if (state === 'RELEASED') {
        await lockAllowances(uses);
        await count(orderId, -1);
      }
      await db.update(allowanceUse).set({ state }).where(ofOrder);
    },
  };
}

function takenByItsBuyer({ kind, ref, buyer, buyerEmail }: Use): TakenBy {
  return { kind, ref, keys: [buyer, ...(buyerEmail === null ? [] : [buyerEmail])] };
}
