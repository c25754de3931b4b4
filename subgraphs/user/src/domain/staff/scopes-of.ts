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
    'delivery:manage',
    'user:manage',
    'tax:manage',
    'promotion:manage',
    'giftcard:issue',
    'operations:manage',
  ],
};

/** What the roles allow, each scope once, and what groups allow beside: those are for people who help customers. */
export function scopesOf(roles: readonly Role[], byGroups: readonly string[] = []): readonly string[] {
  const more = roles.includes('SUPPORT') ? byGroups.filter((scope) => permissionScopes.includes(scope)) : [];
  return [...new Set([...roles.flatMap((role) => scopesByRole[role]), ...more])];
}

/** What a group can allow: all but to say who may do what. */
export const permissionScopes: readonly string[] = scopesByRole.ADMIN.filter((scope) => scope !== 'user:manage');
