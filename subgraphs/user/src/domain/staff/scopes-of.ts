import type { Role } from '../user.ts';

const support = [
  'order:read:any',
  'order:manage',
  'payment:refund',
  'payment:read:any',
  'credit:read',
  'credit:manage',
  'delivery:read:any',
  'user:read:any',
  'user:impersonate',
  'review:moderate',
  'inventory:read',
  'tax:read',
  'promotion:read',
  'operations:read',
];
const vendor = ['product:write', 'inventory:write'];
const courier = ['delivery:record'];

const scopesByRole: Readonly<Record<Role, readonly string[]>> = {
  CUSTOMER: [],
  VENDOR: vendor,
  COURIER: courier,
  SUPPORT: support,
  ADMIN: [
    ...vendor,
    ...courier,
    ...support,
    'product:write:any',
    'inventory:write:any',
    'delivery:record:any',
    'user:manage',
    'tax:manage',
    'promotion:manage',
    'giftcard:issue',
    'operations:manage',
  ],
};

/** What the roles allow, each scope once. */
export function scopesOf(roles: readonly Role[]): readonly string[] {
  return [...new Set(roles.flatMap((role) => scopesByRole[role]))];
}
