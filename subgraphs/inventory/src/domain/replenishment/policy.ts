import type { StockRefusal } from '../stock.ts';

/** When goods are ordered for a warehouse, how many, and from whom. */
export interface ReplenishmentPolicy {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly supplierId: string;
  /** Goods are ordered when no more than these can be sold or are on their way. */
  readonly reorderPoint: number;
  /** So many there are then, with those on their way. */
  readonly orderUpTo: number;
  /** The supplier sells whole packs of so many. */
  readonly packSize: number;
  /** The supplier sells no fewer. */
  readonly minimumQuantity: number;
  /** Whether the reorder point and what is ordered up to follow the forecast, each night. */
  readonly isAutomatic: boolean;
  /** By the forecast, an order lasts for so many days. */
  readonly coverDays: number;
}

const most = 1_000_000;
const longestCoverDays = 365;

/** Undefined for one that can be kept. */
export function refusePolicy(policy: ReplenishmentPolicy): StockRefusal<'INVALID_POLICY'> | undefined {
  const { reorderPoint, orderUpTo, packSize, minimumQuantity, coverDays } = policy;
  const limits = {
    reorderPoint: reorderPoint >= 0 && reorderPoint < most,
    orderUpTo: orderUpTo > reorderPoint && orderUpTo <= most,
    packSize: packSize >= 1 && packSize <= most,
    minimumQuantity: minimumQuantity >= 1 && minimumQuantity <= most,
    coverDays: coverDays >= 1 && coverDays <= longestCoverDays,
  };
  const [wrong] = Object.entries(limits).find(([, isKept]) => !isKept) ?? [];
  return wrong === undefined ? undefined : { refused: 'INVALID_POLICY', field: [wrong] };
}
