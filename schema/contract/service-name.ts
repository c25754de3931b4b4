/** The ten services, in the order in which they are listed everywhere. */
export const serviceNames = [
  'user',
  'product',
  'inventory',
  'order',
  'payment',
  'delivery',
  'checkout',
  'review',
  'notification',
  'recommendation',
] as const;

export type ServiceName = (typeof serviceNames)[number];
