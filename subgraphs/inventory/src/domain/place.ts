/** A variant in a warehouse. */
export interface Place {
  readonly variantId: string;
  readonly warehouseId: string;
}

/** A name for it in maps. */
export const placeOf = ({ variantId, warehouseId }: Place): string => `${variantId} ${warehouseId}`;

/** The place of that name. */
export function toPlace(name: string): Place {
  const [variantId = '', warehouseId = ''] = name.split(' ');
  return { variantId, warehouseId };
}
