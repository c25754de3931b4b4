/** By how much a counting puts the books right, which counts of the same goods that are open have to know. */
export interface CountCorrection {
  /** Of which count; null of what was counted without one. */
  readonly countId: string | null;
  readonly variantId: string;
  readonly warehouseId: string;
  /** 0 where the books were right. */
  readonly delta: number;
  readonly countedAt: Date;
}
