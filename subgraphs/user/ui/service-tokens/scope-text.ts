const texts: Readonly<Record<string, string>> = {
  'order:read:any': 'Read all orders',
  'order:manage': 'Change and cancel orders',
  'payment:refund': 'Give money back',
  'payment:read:any': 'Read all payments',
  'credit:read': 'Read gift cards and store credit',
  'credit:manage': 'Give store credit',
  'delivery:read:any': 'Read all parcels',
  'delivery:record': 'Record the steps of parcels of your depot',
  'delivery:record:any': 'Record the steps of all parcels',
  'delivery:manage': 'Change delivery slots',
  'user:read:any': 'Read all accounts',
  'user:impersonate': 'Act as customers',
  'user:manage': 'Change accounts, roles and groups',
  'review:moderate': 'Reject and publish reviews',
  'inventory:read': 'Read stock',
  'inventory:write': 'Change your stock',
  'inventory:write:any': 'Change all stock',
  'product:write': 'Change your products',
  'product:write:any': 'Change all products',
  'tax:read': 'Read tax rules',
  'tax:manage': 'Change tax rules',
  'promotion:read': 'Read promotions',
  'promotion:manage': 'Change promotions',
  'giftcard:issue': 'Make gift cards',
  'operations:read': 'See the operations',
  'operations:manage': 'Have dead letters tried again',
};

/** What a scope allows, for people; one that has no words yet is shown as it is. */
export function scopeText(scope: string): string {
  return texts[scope] ?? scope;
}
