export type OrganisationKind = 'VENDOR' | 'COURIER';

export type OrganisationStatus = 'ACTIVE' | 'SUSPENDED';

export type MemberRole = 'OWNER' | 'MEMBER';

/** A vendor, who sells at the shop, or a courier, who brings parcels. People act for it as long as it is active. */
export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** How the shop reaches it. */
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  /** Whose parcels a courier brings, such as `US-WA`; null for a vendor. */
  readonly depot: string | null;
  readonly status: OrganisationStatus;
  readonly createdAt: Date;
  readonly version: number;
}

export interface Member {
  readonly organisationId: string;
  readonly userId: string;
  readonly kind: OrganisationKind;
  readonly role: MemberRole;
  readonly joinedAt: Date;
}

export const maxMembers = 100;
