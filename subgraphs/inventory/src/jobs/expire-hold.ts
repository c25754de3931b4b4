import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { bookDecision } from '../db/level/book-decision.ts';
import { stockChanges } from '../domain/level/stock-changes.ts';
import { movementsOf } from '../domain/reservation/move-pieces.ts';
import { holdToExpire } from '../job-kinds.ts';

/** What was held for a cart that was not bought in time can be sold again. */
export const expireHold = job(
  holdToExpire,
  ({ data: { holdId }, finish }, { settings }: Jobs) =>
    finish(async (work: Work) => {
      const { holds, levels, now } = work;
      const held = await holds.lock(holdId);
      if (!held || held.expiresAt > now()) return;
      const stock = await levels.lock(held.pieces.map(({ variantId }) => variantId));
      const movements = movementsOf(holdId, 'RELEASED', held.pieces);
      await bookDecision({ movements, events: stockChanges(stock, movements, settings.lowStockQuantity) }, work);
      await holds.remove(holdId);
    }),
  { concurrency: 4 },
);
