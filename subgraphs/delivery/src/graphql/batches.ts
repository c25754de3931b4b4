import type { Stores } from '../db/stores.ts';

export const deliveriesById = ({ deliveries }: Stores, ids: readonly string[]) => deliveries.byIds(ids);

export const deliveriesByOrder = ({ deliveries }: Stores, ids: readonly string[]) => deliveries.byOrders(ids);

export const deliveriesByTrackingNumber = ({ deliveries }: Stores, numbers: readonly string[]) =>
  deliveries.byTrackingNumbers(numbers);

export const historiesByDelivery = ({ deliveries }: Stores, ids: readonly string[]) => deliveries.historiesOf(ids);
