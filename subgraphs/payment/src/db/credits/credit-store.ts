import { and, asc, eq, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Money } from '@agora/schema';
import type { Credit, GiftCard, Movement } from '../../domain/credits/credit.ts';
import { storeCreditId } from '../../domain/credits/store-credit-id.ts';
import { type Account, postingsBetween } from '../../domain/postings.ts';
import { credit, creditEntry, ledgerEntry } from '../tables.ts';
import { toCredit, toCreditRow } from './credit-row.ts';

/** Gift cards and store credit. What moves one writes its entry; `post` writes what moved in the ledger where no payment does. */
export function creditStore(db: Queryable) {
  const { id, kind, balance, customerId, currency, codeHash, disabledAt, expiresAt } = credit;

  async function write(
    moved: { readonly id: string; readonly balance: number } | undefined,
    amount: number,
    movement: Movement,
  ): Promise<boolean> {
    if (!moved) return false;
    await db.insert(creditEntry).values({ ...movement, creditId: moved.id, amount, balance: moved.balance });
    return true;
  }

  async function lockGiftCard(wanted: string): Promise<GiftCard | undefined> {
    const [row] = await db.select().from(credit).where(eq(id, wanted)).for('update');
    const found = row && toCredit(row);
    return found?.kind === 'GIFT_CARD' ? found : undefined;
  }

  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Credit>> {
      const rows = await db
        .select()
        .from(credit)
        .where(inArray(id, [...ids]));
      return new Map(rows.map((row) => [row.id, toCredit(row)]));
    },

    async byCodeHash(hash: string): Promise<GiftCard | undefined> {
      const [row] = await db.select().from(credit).where(eq(codeHash, hash));
      const found = row && toCredit(row);
      return found?.kind === 'GIFT_CARD' ? found : undefined;
    },

    lockGiftCard,

    async add(made: readonly Credit[]): Promise<void> {
      await db.insert(credit).values(made.map(toCreditRow));
    },

    /** What is about a gift card itself; its money moves by `take` and `give` alone. */
    async saveStatus({ id: changed, disabledAt: at, version }: GiftCard): Promise<void> {
      await db.update(credit).set({ disabledAt: at, version }).where(eq(id, changed));
    },

    /** A gift card has another end: it is told anew of that, and what is on it is booked then. */
    async extend({ id: extended, version }: GiftCard, until: Date | null): Promise<void> {
      await db
        .update(credit)
        .set({ expiresAt: until, expiryToldAt: null, lapsedAt: null, version })
        .where(eq(id, extended));
    },

    /** The store credit of a customer, which is made where there is none. */
    async openStoreCredit(owner: string, of: string, createdAt: Date): Promise<string> {
      const opened = storeCreditId(owner, of);
      const nothing = { minor: 0, currency: of };
      const row = toCreditRow({
        ...{ id: opened, kind: 'STORE_CREDIT', customerId: owner, balance: nothing },
        ...{ createdAt, version: 1 },
      });
      await db.insert(credit).values(row).onConflictDoNothing();
      return opened;
    },

    /** Takes an amount where there is so much and a card may be used, whatever others take at the same time; else takes nothing. */
    async take(from: string, amount: Money, movement: Movement): Promise<boolean> {
      const [moved] = await db
        .update(credit)
        .set({ balance: sql`${balance} - ${amount.minor}` })
        .where(
          and(
            eq(id, from),
            eq(currency, amount.currency),
            gte(balance, amount.minor),
            isNull(disabledAt),
            or(isNull(expiresAt), gt(expiresAt, movement.at)),
          ),
        )
        .returning({ id, balance });
      return write(moved, -amount.minor, movement);
    },

    /** Takes an amount off a gift card, whether it may be used or not; nothing where there is less on it. */
    async takeOff(from: string, amount: Money, movement: Movement): Promise<boolean> {
      const [moved] = await db
        .update(credit)
        .set({ balance: sql`${balance} - ${amount.minor}` })
        .where(and(eq(id, from), eq(kind, 'GIFT_CARD'), eq(currency, amount.currency), gte(balance, amount.minor)))
        .returning({ id, balance });
      return write(moved, -amount.minor, movement);
    },

    async give(to: string, amount: Money, movement: Movement): Promise<void> {
      const [moved] = await db
        .update(credit)
        .set({ balance: sql`${balance} + ${amount.minor}` })
        .where(and(eq(id, to), eq(currency, amount.currency)))
        .returning({ id, balance });
      if (!(await write(moved, amount.minor, movement))) throw new Error(`there is no credit ${to} of this currency`);
    },

    /** A gift card after those whose place it has, in the order in which money on its way to the first of them locks them. */
    async lockToReplace(wanted: string): Promise<GiftCard | undefined> {
      await db.select({ id }).from(credit).where(eq(credit.replacedById, wanted)).orderBy(asc(id)).for('update');
      return lockGiftCard(wanted);
    },

    /** Another card is in the place of this one, and of those whose place it had. */
    async replace({ id: replaced, disabledAt: at, version }: GiftCard, by: string): Promise<void> {
      await db.update(credit).set({ disabledAt: at, version, replacedById: by }).where(eq(id, replaced));
      await db.update(credit).set({ replacedById: by }).where(eq(credit.replacedById, replaced));
    },

    /** A gift card is shown to the first customer who uses it from then on. */
    async hold(giftCardId: string, by: string): Promise<void> {
      await db
        .update(credit)
        .set({ customerId: by })
        .where(and(eq(id, giftCardId), eq(kind, 'GIFT_CARD'), isNull(customerId)));
    },

    /** Both sides, in the ledger, of money that moves without a payment. */
    async post(
      movementId: string,
      way: { readonly from: Account; readonly to: Account },
      amount: Money,
    ): Promise<void> {
      await db.insert(ledgerEntry).values([...postingsBetween(movementId, way, amount)]);
    },
  };
}
