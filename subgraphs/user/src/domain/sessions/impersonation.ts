import { lineOfText } from '@agora/schema';
import type { Refusal, User } from '../user.ts';
import { accessTokenLifeMs } from './session.ts';

/** Somebody of the staff acts as a customer for a while, and says why. */
export interface Impersonation {
  readonly id: string;
  /** The customer. */
  readonly userId: string;
  /** Who acts as them. */
  readonly actorId: string;
  readonly reason: string;
  readonly startedAt: Date;
  /** When its one access token runs out: there is no refresh. */
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

type Fault = Refusal<'NOT_A_CUSTOMER' | 'INVALID_REASON'>;

/** Nobody becomes more by it: whoever is staff, or acts for a vendor or a courier, is not for others to be. */
export function impersonate(
  customer: User,
  { id, actorId, reason: given }: Pick<Impersonation, 'id' | 'actorId' | 'reason'>,
  now: Date,
): { readonly refused?: never; readonly impersonation: Impersonation } | Fault {
  const isCustomer = customer.roles.every((role) => role === 'CUSTOMER') && customer.id !== actorId;
  if (!isCustomer) return { refused: 'NOT_A_CUSTOMER', field: ['userId'] };
  const reason = lineOfText(given, 500);
  if (reason === undefined || reason.length < 10) return { refused: 'INVALID_REASON', field: ['reason'] };
  const expiresAt = new Date(now.getTime() + accessTokenLifeMs);
  return { impersonation: { id, userId: customer.id, actorId, reason, startedAt: now, expiresAt, endedAt: null } };
}

/** How many of a customer's are shown. */
export const maxShown = 20;
