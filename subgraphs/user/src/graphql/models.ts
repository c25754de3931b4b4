import type { Connection, Viewer } from '@agora/kit';
import type { CustomerGroup } from '../domain/staff/customer-group.ts';
import type { PermissionGroup } from '../domain/staff/permission-group.ts';
import type { Address } from '../domain/addresses/address.ts';
import type { StaffInvitation } from '../domain/staff/staff-invitation.ts';
import type { AuditEntry } from '../domain/staff/audit.ts';
import type { ConsentChange, ConsentText } from '../domain/privacy/consent.ts';
import type { DataExport } from '../domain/privacy/data-export.ts';
import type { Erasure, ErasureReceipt } from '../domain/privacy/erasure.ts';
import type { Invitation } from '../domain/organisations/invitation.ts';
import type { Member, Organisation } from '../domain/organisations/organisation.ts';
import type { PaymentMethod } from '../domain/payment-methods/payment-method.ts';
import type { Impersonation } from '../domain/sessions/impersonation.ts';
import type { Identity } from '../domain/identities/identity.ts';
import type { Passkey } from '../domain/sessions/passkey.ts';
import type { ServiceToken } from '../domain/sessions/service-token.ts';
import type { Session } from '../domain/sessions/session.ts';
import type { User } from '../domain/user.ts';

/** What is read as somebody else than who sent the request. */
export interface Read {
  /** Whom this operation itself proved to come from, by opening a session or going on with one; the request was sent as who they were before. */
  readonly reader?: Viewer;
}

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export interface UserModel extends User, Read {}
export type CustomerGroupModel = CustomerGroup;
export type PermissionGroupModel = PermissionGroup;
export type StaffInvitationModel = StaffInvitation;
export interface UserConnectionModel extends Connection<User> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
export type AddressModel = Address;
export type PaymentMethodModel = Omit<PaymentMethod, 'providerToken'>;
export interface SessionModel extends Session, Read {}

export interface SessionConnectionModel extends Connection<SessionModel> {
  readonly count: () => Promise<number>;
}

export type ErasureModel = Erasure;
export type ErasureReceiptModel = ErasureReceipt;

export interface ErasureConnectionModel extends Connection<Erasure> {
  readonly count: () => Promise<number>;
}

export type DataExportModel = DataExport;

export type AuditEntryModel = AuditEntry;

export interface AuditEntryConnectionModel extends Connection<AuditEntry> {
  readonly count: () => Promise<number>;
}

export type ConsentTextModel = ConsentText;
export type ConsentChangeModel = ConsentChange;

export interface ReadOrganisation extends Organisation, Read {}
export type VendorModel = ReadOrganisation;
export type CourierModel = ReadOrganisation;

interface OrganisationConnection extends Connection<Organisation> {
  readonly count: () => Promise<number>;
}

export type VendorConnectionModel = OrganisationConnection;
export type CourierConnectionModel = OrganisationConnection;
export interface OrganisationMemberModel extends Member, Read {}
export type OrganisationInvitationModel = Invitation;
export type ServiceTokenModel = ServiceToken;
export type ImpersonationModel = Impersonation;
export type IdentityModel = Identity;
export type PasskeyModel = Omit<Passkey, 'publicKey'>;
