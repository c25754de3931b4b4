import type { Stores } from '../../db/stores.ts';

export const endpointsById = ({ webhookEndpoints }: Stores, ids: readonly string[]) => webhookEndpoints.byIds(ids);

export const attemptsByDelivery = ({ webhookDeliveries }: Stores, ids: readonly string[]) =>
  webhookDeliveries.attemptsOf(ids);
