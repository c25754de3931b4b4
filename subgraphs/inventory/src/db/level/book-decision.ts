import type { EventDraft } from '@agora/schema';
import { fallenLevels } from '../../domain/level/fallen-levels.ts';
import { beforeMovements } from '../../domain/level/moved-levels.ts';
import type { Pieces } from '../../domain/pieces.ts';
import type { StockMovement } from '../../domain/stock.ts';
import type { StockWork } from '../stock-work.ts';
import type { NamedInMovements } from '../../domain/serial/serials-after.ts';
import { bookSerials, type SerialWork } from '../serial/book-serials.ts';
import { bookLots } from '../lot/book-lots.ts';
import { tellOfChanges } from './tell-of-changes.ts';
import { watchFalls, type Watching } from './watch-falls.ts';

export type Booking = Watching &
  SerialWork &
  Pick<StockWork, 'signal' | 'backInStock' | 'backorders' | 'kits' | 'lots'>;

export interface BookedDecision {
  readonly movements: readonly StockMovement[];
  readonly events: readonly EventDraft[];
  /** How many more of variants orders wait for, or fewer; that is written already. */
  readonly owed?: Pieces | undefined;
  /** Which pieces were named, of variants that are tracked by serial number. */
  readonly serials?: NamedInMovements | undefined;
}

/** Books what was decided about locked levels, sees to what follows from it (low stock, goods to order, who waits for goods), and tells it. */
export async function bookDecision(
  { movements, events, owed = new Map(), serials = {} }: BookedDecision,
  work: Booking,
): Promise<void> {
  const after = await work.levels.move(movements, work.now());
  await bookLots(movements, after, work);
  await bookSerials(movements, after, serials, work);
  const before = beforeMovements(after, movements);
  const more = [...owed].filter(([, quantity]) => quantity > 0).map(([variantId]) => variantId);
  await watchFalls({ fallen: fallenLevels(before, after), awaited: await work.levels.lock(more) }, work);
  await tellOfChanges(before, after, work);
  await work.emit(events);
}
