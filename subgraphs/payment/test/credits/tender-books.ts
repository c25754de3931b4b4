import { and, eq, isNotNull } from 'drizzle-orm';
import { storeCreditId } from '../../src/domain/credits/store-credit-id.ts';
import {
  credit,
  creditEntry,
  ledgerEntry,
  payment,
  paymentTransaction,
  simulatedProviderCharge,
} from '../../src/db/tables.ts';
import { ada, type Shop } from '../start-payment.ts';

const kinds = { AUTHORISE: 'PAID', VOID: 'RELEASED', REFUND: 'REFUNDED' } as const;

/** What is wrong with the books of gift cards, store credit and payments, each by itself; empty where all is right. */
export async function faultsOfTenders(shop: Shop): Promise<string[]> {
  const { db } = shop.running.database;
  const credits = new Map((await db.select().from(credit)).map((row) => [row.id, row]));
  const entries = await db.select().from(creditEntry);
  const payments = new Map((await db.select().from(payment)).map((row) => [row.id, row]));
  const done = await db.select().from(paymentTransaction).where(eq(paymentTransaction.status, 'SUCCEEDED'));
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string) => {
    if (!isRight) faults.push(fault);
  };

  for (const { id, balance } of credits.values()) {
    const all = entries.filter(({ creditId }) => creditId === id).reduce((held, { amount }) => held + amount, 0);
    check(all === balance, `credit ${id} holds ${balance.toString()}, and its entries say ${all.toString()}`);
  }
  const moved = new Map(entries.map((entry) => [`${entry.movementId} ${entry.creditId}`, entry]));
  for (const { id, kind, paymentId, creditId, amount } of done) {
    const of = payments.get(paymentId);
    if (creditId === null || !of) continue;
    const own = [of.creditId, ...(kind === 'REFUND' ? [storeCreditId(ada.id, of.currency)] : [])];
    check(own.includes(creditId), `${kind} ${id} moved the money of another credit`);
    const entry = moved.get(`${id} ${creditId}`);
    if (kind === 'CAPTURE') {
      check(!entry, `capture ${id} moved money that was taken when it was set aside`);
      continue;
    }
    const signed = kind === 'AUTHORISE' ? -amount : amount;
    const isSame = entry?.kind === kinds[kind] && entry.amount === signed && entry.orderId === of.orderId;
    check(isSame, `${kind} ${id} of ${amount.toString()} is not what its credit says`);
  }
  const known = new Set(done.map(({ id }) => id));
  for (const { movementId, kind } of entries) {
    const isOfPayment = kind === 'PAID' || kind === 'RELEASED' || kind === 'REFUNDED';
    check(!isOfPayment || known.has(movementId), `${kind} ${movementId} is of no transaction`);
  }
  for (const { id, authorised, captured, voided, lapsed, refunded, refunding } of payments.values()) {
    check(captured + voided + lapsed <= authorised, `payment ${id} has more than was set aside`);
    check(refunded + refunding <= captured, `payment ${id} gave back more than was captured`);
    check(refunding === 0, `payment ${id} has a refund that nobody carries out`);
    const all = (wanted: string) =>
      done.filter((one) => one.paymentId === id && one.kind === wanted).reduce((held, { amount }) => held + amount, 0);
    const says = { AUTHORISE: authorised, CAPTURE: captured, VOID: voided, REFUND: refunded };
    for (const [kind, minor] of Object.entries(says)) {
      check(
        all(kind) === minor,
        `payment ${id} says ${minor.toString()} of ${kind}, its transactions ${all(kind).toString()}`,
      );
    }
  }
  return [...faults, ...(await faultsOfProvider(shop)), ...(await faultsOfLedger(shop))];
}

/** What the provider did, by its own book, is what payments say that it did. */
async function faultsOfProvider({ running: { database } }: Shop): Promise<string[]> {
  const charges = await database.db.select().from(simulatedProviderCharge);
  const asked = await database.db.select().from(paymentTransaction);
  const byKey = new Map(asked.map((one) => [one.id, one]));
  return charges.flatMap(({ key, kind, amount, refusal }) => {
    if (refusal !== null) return [];
    const ours = byKey.get(key);
    const isSame =
      ours?.kind === kind && ours.amount === amount && ours.creditId === null && ours.status === 'SUCCEEDED';
    return isSame ? [] : [`the provider did ${kind} ${key} of ${amount.toString()}, which nobody knows of`];
  });
}

/** Each transaction that succeeded is posted with its amount, between the accounts of its money, and no other is. */
async function faultsOfLedger({ running: { database } }: Shop): Promise<string[]> {
  const rows = await database.db.select().from(ledgerEntry);
  const gains = new Map(rows.filter(({ minor }) => minor > 0).map((row) => [row.transactionId, row]));
  const asked = await database.db.select().from(paymentTransaction);
  return asked.flatMap((one) => {
    const gain = gains.get(one.id);
    const between = one.creditKind === null ? 'provider' : 'set_aside';
    const whose = one.creditKind === null ? 'customer' : ownAccounts[one.creditKind];
    const to = { AUTHORISE: between, CAPTURE: 'shop', VOID: whose, REFUND: whose }[one.kind];
    const isRight = one.status === 'SUCCEEDED' ? gain?.minor === one.amount && gain.account === to : gain === undefined;
    return isRight ? [] : [`${one.kind} ${one.id} is posted as something else`];
  });
}

const ownAccounts = { GIFT_CARD: 'gift_cards', STORE_CREDIT: 'store_credit' } as const;

/** Ids of the refunds of gift cards that were told by the order service and did not come back onto the card. */
export async function refundsBesideTheirCard({ running: { database } }: Shop): Promise<string[]> {
  const rows = await database.db
    .select({ id: paymentTransaction.id, of: payment.creditId, to: paymentTransaction.creditId })
    .from(paymentTransaction)
    .innerJoin(payment, eq(payment.id, paymentTransaction.paymentId))
    .where(and(eq(payment.tender, 'GIFT_CARD'), eq(paymentTransaction.kind, 'REFUND'), isNotNull(dueKey)));
  return rows.filter(({ of, to }) => of !== to).map(({ id }) => id);
}

const { dueKey } = paymentTransaction;
