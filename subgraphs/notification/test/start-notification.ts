import { startTestSubgraph } from '@agora/kit/testing';
import type { Settings } from '../src/config.ts';
import { notification } from '../src/subgraph.ts';

const settings: Settings = {
  smtp: undefined,
  stockAddress: undefined,
  storefrontUrl: 'https://shop.example',
  areWebhooksGuarded: false,
};

export const startNotification = (database?: { readonly url: string }, changed: Partial<Settings> = {}) =>
  startTestSubgraph(notification, { ...settings, ...changed }, { ...(database && { database }) });

export type NotificationShop = Awaited<ReturnType<typeof startNotification>>;

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const bob = { id: '018f0000-0000-7000-8000-00000000b0b0' };
