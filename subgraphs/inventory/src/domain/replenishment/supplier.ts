/** Who delivers goods. */
export interface Supplier {
  readonly id: string;
  /** Whose supplier it is; null for the shop's own. */
  readonly vendorId: string | null;
  /** What its people call it, once for each owner. */
  readonly code: string;
  readonly name: string;
  /** Where purchase orders go. */
  readonly email: string;
  readonly leadTimeDays: number;
  /** It takes no orders of fewer pieces in all. */
  readonly minimumOrder: number;
  readonly version: number;
}
