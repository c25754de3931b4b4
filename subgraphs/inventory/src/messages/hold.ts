import { answerOnce } from '@agora/kit';
import { inventoryHold } from '@agora/schema';
import type { Work } from '../context.ts';
import { bookDecision } from '../db/level/book-decision.ts';
import { backorderableOf } from '../domain/backorder/backorder-policy.ts';
import { partsOf } from '../domain/kit/parts-of.ts';
import { piecesOf } from '../domain/pieces.ts';
import { holdGraceMs, holdStock } from '../domain/reservation/hold-stock.ts';
import { holdToExpire } from '../job-kinds.ts';

/** A hold that is taken again has no more time than it had, so that nobody keeps goods by that. */
export const hold = answerOnce(inventoryHold, async ({ holdId: id, lines }, work: Work) => {
  const { holds, kits, levels, settings, now, enqueue } = work;
  if (settings.holdSeconds === 0 || lines.length === 0) return { heldUntil: null, short: [] };
  const before = await holds.lock(id);
  const asked = piecesOf(lines);
  const found = await kits.byIds([...asked.keys()]);
  const endless = await levels.endlessOf([...partsOf(asked, found).keys()]);
  // Of what is not shipped there is always enough, as a part of a kit too.
  const wanted = new Map([...asked].filter(([variantId]) => !endless.has(variantId)));
  const known = new Map(
    Array.from(found, ([kitId, parts]) => [kitId, parts.filter(({ partId }) => !endless.has(partId))]),
  );
  const heldIds = before?.pieces.map(({ variantId }) => variantId) ?? [];
  const { levels: stock, terms } = await levels.lockForSale([...partsOf(wanted, known).keys(), ...heldIds]);
  const backorderable = new Map(
    [...terms].map(([variantId, { policy, owed }]) => [variantId, backorderableOf(policy, owed, now())]),
  );
  const anew = new Date(now().getTime() + settings.holdSeconds * 1_000 + holdGraceMs);
  const isOver = !before || before.expiresAt.getTime() - holdGraceMs <= now().getTime();
  const expiresAt = isOver ? anew : before.expiresAt;
  const about = { id, wanted, before, expiresAt, kits: known, backorderable, maySplit: settings.maySplit };
  const decision = holdStock(about, stock, settings.lowStockQuantity);
  if (!decision.hold) {
    return { heldUntil: null, short: decision.short.map(({ variantId, available }) => ({ variantId, available })) };
  }
  await bookDecision(decision, work);
  if (decision.hold.pieces.length === 0) {
    await holds.remove(id);
    return { heldUntil: null, short: [] };
  }
  await holds.save(decision.hold);
  await enqueue(holdToExpire, { holdId: id }, { key: id, dueAt: expiresAt });
  return { heldUntil: new Date(expiresAt.getTime() - holdGraceMs).toISOString(), short: [] };
});
