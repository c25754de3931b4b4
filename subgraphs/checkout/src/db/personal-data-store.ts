import { and, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { ErasedCounts, ErasedPerson, Queryable, RecordsAsked } from '@agora/kit';
import { boughtPieces } from './bought-pieces-table.ts';
import { allowanceUse, cart, cartLine, codeAttempt, wishList, wishListItem } from './tables.ts';
import { taxExemption } from './tax-tables.ts';

/** What is known here of a person: their carts and lists, what they used of codes, and why they are asked for no tax. */
export function personalDataStore(db: Queryable) {
  return {
    async carts({ userId, after, limit }: RecordsAsked) {
      const {
        id,
        customerId,
        customerEmail,
        currency,
        status,
        shippingAddress,
        shippingOption,
        discountCodes,
        details,
        giftCards,
        storeCredit,
        orderId,
        purchase,
        updatedAt,
      } = cart;
      return db
        .select({
          id,
          customerEmail,
          currency,
          status,
          shippingAddress,
          shippingOption,
          discountCodes,
          details,
          giftCards,
          storeCredit,
          orderId,
          purchase,
          updatedAt,
        })
        .from(cart)
        .where(and(eq(customerId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async cartLines({ userId, after, limit }: RecordsAsked) {
      const { id, cartId, sku, title, quantity, unitPriceMinor, currency } = cartLine;
      return db
        .select({ id, cartId, sku, title, quantity, unitPriceMinor, currency })
        .from(cartLine)
        .innerJoin(cart, eq(cart.id, cartId))
        .where(and(eq(cart.customerId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async wishLists({ userId, after, limit }: RecordsAsked) {
      const { id, kind, name, shareToken, updatedAt } = wishList;
      return db
        .select({ id, kind, name, shareToken, updatedAt })
        .from(wishList)
        .where(and(eq(wishList.customerId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async wishListItems({ userId, after, limit }: RecordsAsked) {
      const { id, listId, sku, title, quantity, addedAt } = wishListItem;
      return db
        .select({ id, listId, sku, title, quantity, addedAt })
        .from(wishListItem)
        .innerJoin(wishList, eq(wishList.id, listId))
        .where(and(eq(wishList.customerId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async taxExemptions({ userId, after, limit }: RecordsAsked) {
      const { id, customerId, country, region, reason, certificateNumber, validFrom, validTo } = taxExemption;
      return db
        .select({ id, country, region, reason, certificateNumber, validFrom, validTo })
        .from(taxExemption)
        .where(and(eq(customerId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    /** Of what was bought the order service has its own copy. What orders used of codes, and how many pieces they had, stays counted, for nobody. */
    async erase({ userId, emails, guestOrderIds }: ErasedPerson): Promise<ErasedCounts> {
      const ofGuest = inArray(cart.guestEmail, [...emails]);
      const { count: carts } = await db.delete(cart).where(or(eq(cart.customerId, userId), ofGuest));
      const { count: wishLists } = await db.delete(wishList).where(eq(wishList.customerId, userId));
      await db.delete(codeAttempt).where(eq(codeAttempt.subject, `user ${userId}`));
      const { count: uses } = await db
        .update(allowanceUse)
        .set({ buyer: sql`${allowanceUse.orderId}::text`, buyerEmail: null })
        .where(or(eq(allowanceUse.buyer, userId), inArray(allowanceUse.orderId, [...guestOrderIds])));
      const { count: pieces } = await db
        .update(boughtPieces)
        .set({ buyer: sql`${boughtPieces.orderId}::text`, buyerEmail: null })
        .where(or(eq(boughtPieces.buyer, userId), inArray(boughtPieces.orderId, [...guestOrderIds])));
      const { count: taxExemptions } = await db.delete(taxExemption).where(eq(taxExemption.customerId, userId));
      return { carts, uses, pieces, wishLists, taxExemptions };
    },
  };
}
