import { and, asc, eq, exists, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { type Queryable, saveRows } from '@agora/kit';
import { readPostalAddress } from '@agora/schema/address';
import type { BuyerKeys } from '../domain/allowances/same-buyer.ts';
import type { Cart, CartLine } from '../domain/carts/cart.ts';
import { noDetails } from '../domain/carts/details.ts';
import { takeKnownPrice } from '../domain/lines/line-price.ts';
import { cart, cartLine, knownPrice } from './tables.ts';

type CartRow = typeof cart.$inferSelect;
type LineRow = typeof cartLine.$inferSelect;

interface KnownPrice {
  readonly priceMinor: number;
  readonly since: Date;
}

/** Carts with their lines, at the latest prices that are known. */
export function cartStore(db: Queryable) {
  async function withLines(rows: readonly CartRow[]): Promise<Cart[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const lines = await db
      .select({ line: cartLine, known: { priceMinor: knownPrice.priceMinor, since: knownPrice.since } })
      .from(cartLine)
      .leftJoin(
        knownPrice,
        and(eq(knownPrice.variantId, cartLine.variantId), eq(knownPrice.currency, cartLine.currency)),
      )
      .where(inArray(cartLine.cartId, ids))
      .orderBy(asc(cartLine.place));
    const byCart = Map.groupBy(lines, ({ line }) => line.cartId);
    return rows.map((row) => toCart(row, (byCart.get(row.id) ?? []).map(toLine)));
  }

  const isOpenOf = (customerId: string) => and(eq(cart.customerId, customerId), eq(cart.status, 'OPEN'));

  /** One transaction at a time decides which cart is the open one of a customer. */
  async function claimCustomer(customerId: string): Promise<void> {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${customerId}, 0))`);
  }

  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Cart>> {
      const rows = await db
        .select()
        .from(cart)
        .where(inArray(cart.id, [...ids]));
      return new Map((await withLines(rows)).map((found) => [found.id, found]));
    },

    async openByCustomers(customerIds: readonly string[]): Promise<ReadonlyMap<string, Cart>> {
      const rows = await db
        .select()
        .from(cart)
        .where(and(inArray(cart.customerId, [...customerIds]), eq(cart.status, 'OPEN')));
      return new Map((await withLines(rows)).map((found) => [found.customerId ?? '', found]));
    },

    async byOrders(orderIds: readonly string[]): Promise<ReadonlyMap<string, Cart>> {
      const rows = await db
        .select()
        .from(cart)
        .where(inArray(cart.orderId, [...orderIds]));
      const found = await withLines(rows);
      return new Map(found.flatMap((one) => (one.status === 'COMPLETED' ? [[one.orderId, one] as const] : [])));
    },

    async byShareTokens(tokens: readonly string[]): Promise<ReadonlyMap<string, Cart>> {
      const rows = await db
        .select()
        .from(cart)
        .where(inArray(cart.shareToken, [...tokens]));
      return new Map((await withLines(rows)).map((found) => [found.shareToken ?? '', found]));
    },

    /** By which of these ids and e-mail addresses something was bought that stayed bought. */
    async whoBought(keys: BuyerKeys): Promise<ReadonlySet<string>> {
      if (keys.length === 0) return new Set();
      const { customerId, customerEmail, guestEmail } = cart;
      const customers = keys.filter((key) => !key.includes('@'));
      const emails = keys.filter((key) => key.includes('@'));
      const rows = await db
        .selectDistinct({ customerId, customerEmail, guestEmail })
        .from(cart)
        .where(
          and(
            eq(cart.status, 'COMPLETED'),
            isNull(cart.orderCancelledAt),
            or(inArray(customerId, customers), inArray(customerEmail, emails), inArray(guestEmail, emails)),
          ),
        );
      return new Set(
        rows.flatMap((row) => [row.customerId ?? [], row.customerEmail ?? [], row.guestEmail ?? []].flat()),
      );
    },

    /** The order that a cart became is cancelled. */
    async markCancelled(orderId: string, now: Date): Promise<void> {
      await db
        .update(cart)
        .set({ orderCancelledAt: now })
        .where(and(eq(cart.orderId, orderId), isNull(cart.orderCancelledAt)));
    },

    async lock(id: string): Promise<Cart | undefined> {
      const rows = await db.select().from(cart).where(eq(cart.id, id)).for('update');
      const [found] = await withLines(rows);
      return found;
    },

    /** The open cart of a customer, locked. Where there is none, nobody else gives them one until the transaction ends. */
    async lockOpen(customerId: string): Promise<Cart | undefined> {
      await claimCustomer(customerId);
      const rows = await db.select().from(cart).where(isOpenOf(customerId)).for('update');
      const [found] = await withLines(rows);
      return found;
    },

    /**
     * A cart and the open one of a customer, which may be the same; locked in the order of their ids, so that two who
     * lock the same carts never wait for each other.
     */
    async lockWithOpen(id: string, customerId: string): Promise<{ cart: Cart | undefined; open: Cart | undefined }> {
      await claimCustomer(customerId);
      const rows = await db
        .select()
        .from(cart)
        .where(or(eq(cart.id, id), isOpenOf(customerId)))
        .orderBy(asc(cart.id))
        .for('update');
      const found = await withLines(rows);
      return {
        cart: found.find((one) => one.id === id),
        open: found.find((one) => one.customerId === customerId && one.status === 'OPEN'),
      };
    },

    /** For a customer only after `lockOpen` has found none. */
    async insert(created: Cart): Promise<void> {
      await db.insert(cart).values(toRow(created));
    },

    async save(changed: Cart): Promise<void> {
      await db.update(cart).set(toRow(changed)).where(eq(cart.id, changed.id));
      await saveRows(db, {
        table: cartLine,
        id: cartLine.id,
        owned: eq(cartLine.cartId, changed.id),
        rows: changed.lines.map((line, place) => toLineRow(line, changed.id, place)),
      });
    },

    async remove(id: string): Promise<void> {
      await db.delete(cart).where(eq(cart.id, id));
    },

    /**
     * Some open carts with something in them, of customers and of guests who want it, that were last touched between two
     * moments and of which nobody was reminded since; locked, but for those that are in use.
     */
    async lockAbandoned(from: Date, to: Date, limit: number): Promise<readonly Cart[]> {
      const filled = db
        .select({ one: sql`1` })
        .from(cartLine)
        .where(eq(cartLine.cartId, cart.id));
      const rows = await db
        .select()
        .from(cart)
        .where(
          and(
            eq(cart.status, 'OPEN'),
            gt(cart.updatedAt, from),
            lt(cart.updatedAt, to),
            or(isNotNull(cart.customerId), and(isNotNull(cart.guestEmail), cart.mayRemindGuest)),
            or(isNull(cart.remindedAt), lt(cart.remindedAt, cart.updatedAt)),
            exists(filled),
          ),
        )
        .limit(limit)
        .for('update', { skipLocked: true });
      return withLines(rows);
    },

    async markReminded(ids: readonly string[], now: Date): Promise<void> {
      await db
        .update(cart)
        .set({ remindedAt: now })
        .where(inArray(cart.id, [...ids]));
    },

    /** By which whoever is reminded of these locked carts sees what is in them; made where there is none. Nobody touched them by that. */
    async shareTokensOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .update(cart)
        .set({ shareToken: sql`coalesce(${cart.shareToken}, gen_random_uuid())` })
        .where(inArray(cart.id, [...ids]))
        .returning({ id: cart.id, shareToken: cart.shareToken });
      return new Map(rows.flatMap(({ id, shareToken }) => (shareToken === null ? [] : [[id, shareToken] as const])));
    },

    /** Whether somebody bought another cart with this address, as a guest or a customer, since a moment. */
    async hasBoughtSince(email: string, moment: Date): Promise<boolean> {
      const [bought] = await db
        .select({ id: cart.id })
        .from(cart)
        .where(
          and(
            eq(cart.status, 'COMPLETED'),
            or(eq(cart.guestEmail, email), eq(cart.customerEmail, email)),
            gt(cart.updatedAt, moment),
          ),
        )
        .limit(1);
      return bought !== undefined;
    },

    /** Forgets some of the open carts that were last touched before a moment, and none that is in use; how many. */
    async removeOpenBefore(moment: Date, limit: number): Promise<number> {
      const abandoned = db
        .select({ id: cart.id })
        .from(cart)
        .where(and(eq(cart.status, 'OPEN'), lt(cart.updatedAt, moment)))
        .limit(limit)
        .for('update', { skipLocked: true });
      const gone = await db.delete(cart).where(inArray(cart.id, abandoned)).returning({ id: cart.id });
      return gone.length;
    },
  };
}

function toCart(row: CartRow, lines: readonly CartLine[]): Cart {
  const { status, orderId, purchase, returnedAs, orderCancelledAt: _, remindedAt: __, ...base } = row;
  const common = { ...base, details: base.details ?? noDetails, lines };
  if (status === 'OPEN') return { ...common, status, shippingAddress: inOrder(base.shippingAddress) };
  if (!orderId || !purchase) throw new Error(`cart ${row.id} is completed and has no order`);
  const { promotions = [], lines: bought } = purchase;
  const ofKinds = bought.map((line) => ({
    ...line,
    kind: line.kind ?? 'PAID',
    compareAtPrice: line.compareAtPrice ?? null,
  }));
  return { ...common, status, orderId, returnedAs, purchase: { ...purchase, lines: ofKinds, promotions } };
}

/** What was chosen before addresses were read as they are now is taxed by where it is, however it was written. */
function inOrder(chosen: CartRow['shippingAddress']): CartRow['shippingAddress'] {
  const address = chosen && readPostalAddress(chosen);
  return address && !('fault' in address) ? address : chosen;
}

function toRow(from: Cart): Omit<CartRow, 'orderCancelledAt' | 'remindedAt'> {
  const { lines: _, ...row } = from;
  return { orderId: null, returnedAs: null, purchase: null, ...row };
}

function toLine({ line: row, known }: { readonly line: LineRow; readonly known: KnownPrice | null }): CartLine {
  const { currency, unitPriceMinor, unitPriceWhenAddedMinor, compareAtMinor, cartId: _, place: __, ...rest } = row;
  const line = {
    ...rest,
    unitPrice: { minor: unitPriceMinor, currency },
    unitPriceWhenAdded: { minor: unitPriceWhenAddedMinor, currency },
    compareAtPrice: compareAtMinor === null ? null : { minor: compareAtMinor, currency },
  };
  if (!known) return line;
  return takeKnownPrice(line, { unitPrice: { minor: known.priceMinor, currency }, priceSince: known.since });
}

function toLineRow(
  { unitPrice, unitPriceWhenAdded, compareAtPrice, ...line }: CartLine,
  cartId: string,
  place: number,
): LineRow {
  return {
    ...line,
    cartId,
    place,
    currency: unitPrice.currency,
    unitPriceMinor: unitPrice.minor,
    unitPriceWhenAddedMinor: unitPriceWhenAdded.minor,
    compareAtMinor: compareAtPrice?.minor ?? null,
  };
}
