import { words } from '@agora/kit-ui';
import type { Role, UserOrder } from '@agora/schema/operations';

export const allRoles = ['CUSTOMER', 'VENDOR', 'COURIER', 'SUPPORT', 'ADMIN'] as const satisfies readonly Role[];

export const orders = (['NEWEST', 'NAME', 'EMAIL'] as const satisfies readonly UserOrder[]).map((value) => ({
  value,
  text: words(value),
}));

export function knownRole(given: string | null): Role | undefined {
  return allRoles.find((role) => role === given);
}
