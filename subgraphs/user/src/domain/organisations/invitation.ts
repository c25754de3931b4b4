import type { Refusal, User } from '../user.ts';
import { maxMembers, type Member, type MemberRole, type Organisation } from './organisation.ts';

/** Asks whoever reads a mailbox to act for an organisation. */
export interface Invitation {
  readonly id: string;
  readonly organisationId: string;
  /** Normalised. */
  readonly email: string;
  readonly role: MemberRole;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export const maxInvitations = 50;
const invitationLifeMs = 7 * 24 * 3_600_000;

export function newInvitation(
  asked: Pick<Invitation, 'id' | 'organisationId' | 'email' | 'role'>,
  now: Date,
): Invitation {
  return { ...asked, invitedAt: now, expiresAt: new Date(now.getTime() + invitationLifeMs), usedAt: null };
}

interface Accepting {
  readonly user: User;
  readonly organisation: Organisation;
  /** What the person is in already, of this kind. */
  readonly membership: Member | undefined;
  readonly members: number;
}

type Fault = Refusal<
  | 'USED_TOKEN'
  | 'INVITATION_EXPIRED'
  | 'INVITED_OTHER_ADDRESS'
  | 'EMAIL_NOT_VERIFIED'
  | 'ORGANISATION_SUSPENDED'
  | 'MEMBER_OF_ANOTHER'
  | 'ORGANISATION_FULL'
>;

/** A link alone does not do: it takes an account that has proven the address that was invited. `member` is undefined for who is in it already. */
export function acceptInvitation(
  { email, role, usedAt, expiresAt }: Invitation,
  { user, organisation, membership, members }: Accepting,
  now: Date,
): { readonly refused?: never; readonly member: Member | undefined } | Fault {
  const field = ['token'];
  if (user.email !== email) return { refused: 'INVITED_OTHER_ADDRESS', field };
  if (!user.emailVerifiedAt) return { refused: 'EMAIL_NOT_VERIFIED', field: [] };
  if (membership?.organisationId === organisation.id) return { member: undefined };
  if (usedAt) return { refused: 'USED_TOKEN', field };
  if (expiresAt <= now) return { refused: 'INVITATION_EXPIRED', field };
  if (organisation.status === 'SUSPENDED') return { refused: 'ORGANISATION_SUSPENDED', field: [] };
  if (membership) return { refused: 'MEMBER_OF_ANOTHER', field: [] };
  if (members >= maxMembers) return { refused: 'ORGANISATION_FULL', field: [] };
  const { id: organisationId, kind } = organisation;
  return { member: { organisationId, kind, userId: user.id, role, joinedAt: now } };
}
