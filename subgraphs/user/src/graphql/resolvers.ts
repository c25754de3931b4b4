import type { Resolvers } from '../generated/resolvers.ts';
import { Address } from './addresses/address.ts';
import { AuditEntry, AuditEntryConnection } from './staff/audit-entry.ts';
import { userConsentGive, userConsentWithdraw } from './privacy/change-consent.ts';
import { ConsentChange } from './privacy/consent-change.ts';
import { consentTextPublish } from './privacy/consent-text-publish.ts';
import { CustomerGroup } from './groups/customer-group.ts';
import { customerGroupCreate } from './groups/customer-group-create.ts';
import { customerGroupRename } from './groups/customer-group-rename.ts';
import { customerGroupRemove } from './groups/customer-group-remove.ts';
import { customerGroupMembersAdd } from './groups/customer-group-members-add.ts';
import { customerGroupMembersRemove } from './groups/customer-group-members-remove.ts';
import { PermissionGroup } from './permissions/permission-group.ts';
import { permissionGroupCreate } from './permissions/permission-group-create.ts';
import { permissionGroupMembersAdd, permissionGroupMembersRemove } from './permissions/permission-group-members.ts';
import { permissionGroupRemove } from './permissions/permission-group-remove.ts';
import { permissionGroupUpdate } from './permissions/permission-group-update.ts';
import { DataExport } from './privacy/data-export.ts';
import { Erasure } from './privacy/erasure.ts';
import { ErasureConnection } from './privacy/erasure-connection.ts';
import { myDataExportRequest } from './privacy/my-data-export-request.ts';
import {
  Courier,
  CourierConnection,
  OrganisationMember,
  Vendor,
  VendorConnection,
} from './organisations/organisation.ts';
import { organisationMutation } from './organisations/organisation-mutation.ts';
import { Impersonation } from './impersonation/impersonation.ts';
import { userImpersonate } from './impersonation/user-impersonate.ts';
import { userImpersonationEnd } from './impersonation/user-impersonation-end.ts';
import { passkeyLoginBegin } from './passkeys/passkey-login-begin.ts';
import { passkeyLoginComplete } from './passkeys/passkey-login-complete.ts';
import { passkeyRegistrationBegin } from './passkeys/passkey-registration-begin.ts';
import { passkeyRegistrationComplete } from './passkeys/passkey-registration-complete.ts';
import { passkeyRemove } from './passkeys/passkey-remove.ts';
import { passkeyRename } from './passkeys/passkey-rename.ts';
import { Identity } from './identities/identity.ts';
import { identityLinkBegin } from './identities/identity-link-begin.ts';
import { identityLinkComplete } from './identities/identity-link-complete.ts';
import { identityLoginBegin } from './identities/identity-login-begin.ts';
import { identityLoginComplete } from './identities/identity-login-complete.ts';
import { identityUnlink } from './identities/identity-unlink.ts';
import { PaymentMethod } from './payment-methods/payment-method.ts';
import { Query } from './query.ts';
import { serviceTokenCreate } from './service-tokens/service-token-create.ts';
import { serviceTokenExchange } from './service-tokens/service-token-exchange.ts';
import { serviceTokenRevoke } from './service-tokens/service-token-revoke.ts';
import { Session } from './sessions/session.ts';
import { SessionConnection } from './sessions/session-connection.ts';
import { sessionMutation } from './sessions/session-mutation.ts';
import { StaffInvitation } from './staff-invitations/staff-invitation.ts';
import { staffInvitationAccept } from './staff-invitations/staff-invitation-accept.ts';
import { staffInvitationResend } from './staff-invitations/staff-invitation-resend.ts';
import { staffInvitationWithdraw } from './staff-invitations/staff-invitation-withdraw.ts';
import { staffInvite } from './staff-invitations/staff-invite.ts';
import { User } from './user.ts';
import { UserConnection } from './staff/user-connection.ts';
import { userAddressAdd } from './addresses/user-address-add.ts';
import { userAddressDefaultSet } from './addresses/user-address-default-set.ts';
import { userAddressRemove } from './addresses/user-address-remove.ts';
import { userAddressUpdate } from './addresses/user-address-update.ts';
import { userEmailChangeRequest } from './accounts/user-email-change-request.ts';
import { userEmailVerificationRequest } from './accounts/user-email-verification-request.ts';
import { userMailUnsubscribe } from './privacy/user-mail-unsubscribe.ts';
import { userEmailVerify } from './accounts/user-email-verify.ts';
import { userErase } from './privacy/user-erase.ts';
import { userEraseCancel } from './privacy/user-erase-cancel.ts';
import { userLoginComplete } from './sessions/user-login-complete.ts';
import { userPasswordChange } from './accounts/user-password-change.ts';
import { userPasswordReset } from './accounts/user-password-reset.ts';
import { userPasswordResetRequest } from './accounts/user-password-reset-request.ts';
import { userPaymentMethodAdd } from './payment-methods/user-payment-method-add.ts';
import { userPaymentMethodDefaultSet } from './payment-methods/user-payment-method-default-set.ts';
import { userPaymentMethodRemove } from './payment-methods/user-payment-method-remove.ts';
import { userPaymentMethodRename } from './payment-methods/user-payment-method-rename.ts';
import { userProfileUpdate } from './accounts/user-profile-update.ts';
import { userRecoveryCodesRenew } from './second-factor/user-recovery-codes-renew.ts';
import { userRoleGrant } from './staff/user-role-grant.ts';
import { userRoleRevoke } from './staff/user-role-revoke.ts';
import { userRegister } from './accounts/user-register.ts';
import { userSecondFactorAdd } from './second-factor/user-second-factor-add.ts';
import { userSecondFactorBegin } from './second-factor/user-second-factor-begin.ts';
import { userSecondFactorRemove } from './second-factor/user-second-factor-remove.ts';
import { userSecondFactorReset } from './second-factor/user-second-factor-reset.ts';
import { userSessionEnd } from './sessions/user-session-end.ts';
import { userSessionsEnd } from './sessions/user-sessions-end.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: {
    ...sessionMutation,
    ...organisationMutation,
    userRegister,
    userLoginComplete,
    userSecondFactorBegin,
    userSecondFactorAdd,
    userSecondFactorRemove,
    userRecoveryCodesRenew,
    userSessionEnd,
    userSessionsEnd,
    userEmailVerify,
    userEmailVerificationRequest,
    userEmailChangeRequest,
    userPasswordChange,
    userPasswordResetRequest,
    userPasswordReset,
    userRoleGrant,
    userRoleRevoke,
    customerGroupCreate,
    customerGroupRename,
    customerGroupRemove,
    customerGroupMembersAdd,
    customerGroupMembersRemove,
    permissionGroupCreate,
    permissionGroupUpdate,
    permissionGroupRemove,
    permissionGroupMembersAdd,
    permissionGroupMembersRemove,
    staffInvite,
    staffInvitationResend,
    staffInvitationWithdraw,
    staffInvitationAccept,
    userProfileUpdate,
    userAddressAdd,
    userAddressUpdate,
    userAddressDefaultSet,
    userAddressRemove,
    userPaymentMethodAdd,
    userPaymentMethodRename,
    userPaymentMethodDefaultSet,
    userPaymentMethodRemove,
    userErase,
    userEraseCancel,
    myDataExportRequest,
    userConsentGive,
    userConsentWithdraw,
    userMailUnsubscribe,
    consentTextPublish,
    userSecondFactorReset,
    passkeyRegistrationBegin,
    passkeyRegistrationComplete,
    passkeyLoginBegin,
    passkeyLoginComplete,
    passkeyRename,
    passkeyRemove,
    identityLoginBegin,
    identityLoginComplete,
    identityLinkBegin,
    identityLinkComplete,
    identityUnlink,
    userImpersonate,
    userImpersonationEnd,
    serviceTokenCreate,
    serviceTokenExchange,
    serviceTokenRevoke,
  },
  User,
  UserConnection,
  CustomerGroup,
  ConsentChange,
  PermissionGroup,
  StaffInvitation,
  Vendor,
  VendorConnection,
  Courier,
  CourierConnection,
  OrganisationMember,
  Address,
  Identity,
  Impersonation,
  Session,
  SessionConnection,
  PaymentMethod,
  Erasure,
  ErasureConnection,
  DataExport,
  AuditEntry,
  AuditEntryConnection,
};
