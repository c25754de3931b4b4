import type { EventDraft } from '@agora/schema';

export type Role = 'CUSTOMER' | 'VENDOR' | 'COURIER' | 'SUPPORT' | 'ADMIN';

/** A person with an account. */
export interface User {
  readonly id: string;
  /** Normalised. Several accounts may claim the same one; only one of them can prove that it is theirs. */
  readonly email: string;
  /** When the person proved that they read this mailbox; null until then. */
  readonly emailVerifiedAt: Date | null;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** The vendor whose products and stock the person looks after. */
  readonly vendorId: string | null;
  readonly customerGroups: readonly string[];
  /** Those of staff, by their ids, which allow more than the roles do. */
  readonly permissionGroups: readonly string[];
  /** The depot whose parcels the person brings, such as `US-WA`. */
  readonly depot: string | null;
  /** BCP 47 tag of the language in which the person is written to. */
  readonly locale: string;
  /** Of the IANA database, such as `Europe/Berlin`. */
  readonly timeZone: string | null;
  /** As E.164 writes it, `+4930123456`; nobody has proven that it is theirs. */
  readonly phone: string | null;
  readonly registeredAt: Date;
  readonly version: number;
}

export interface Refusal<Code extends string> {
  readonly refused: Code;
  readonly field: readonly string[];
  /** For people, where more is known than the code says. */
  readonly message?: string;
}

export interface UserDecision {
  readonly refused?: never;
  readonly user: User;
  readonly events: readonly EventDraft[];
}
