import { startTestSubgraph } from '@agora/kit/testing';
import { notification } from '../src/subgraph.ts';

export const startNotification = (database?: { readonly url: string }) =>
  startTestSubgraph(notification, {}, { ...(database && { database }) });

export type NotificationShop = Awaited<ReturnType<typeof startNotification>>;

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const bob = { id: '018f0000-0000-7000-8000-00000000b0b0' };
