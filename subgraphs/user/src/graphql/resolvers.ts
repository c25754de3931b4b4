import type { Resolvers } from '../generated/resolvers.ts';
import { Address } from './address.ts';
import { AuditEntry, AuditEntryConnection } from './audit-entry.ts';
import { userConsentGive, userConsentWithdraw } from './change-consent.ts';
import { consentTextPublish } from './consent-text-publish.ts';
import { CustomerGroup } from './customer-group.ts';
import { customerGroupCreate } from './customer-group-create.ts';
import { customerGroupRename } from './customer-group-rename.ts';
import { customerGroupRemove } from './customer-group-remove.ts';
import { customerGroupMembersAdd } from './customer-group-members-add.ts';
import { customerGroupMembersRemove } from './customer-group-members-remove.ts';
import { DataExport } from './data-export.ts';
import { Erasure } from './erasure.ts';
import { ErasureConnection } from './erasure-connection.ts';
import { myDataExportRequest } from './my-data-export-request.ts';
import { PaymentMethod } from './payment-method.ts';
import { Query } from './query.ts';
import { Session } from './session.ts';
import { SessionConnection } from './session-connection.ts';
import { sessionMutation } from './session-mutation.ts';
import { User } from './user.ts';
import { UserConnection } from './user-connection.ts';
import { userAddressAdd } from './user-address-add.ts';
import { userAddressDefaultSet } from './user-address-default-set.ts';
import { userAddressRemove } from './user-address-remove.ts';
import { userAddressUpdate } from './user-address-update.ts';
import { userEmailChangeRequest } from './user-email-change-request.ts';
import { userEmailVerificationRequest } from './user-email-verification-request.ts';
import { userEmailVerify } from './user-email-verify.ts';
import { userErase } from './user-erase.ts';
import { userEraseCancel } from './user-erase-cancel.ts';
import { userLoginComplete } from './user-login-complete.ts';
import { userPasswordChange } from './user-password-change.ts';
import { userPasswordReset } from './user-password-reset.ts';
import { userPasswordResetRequest } from './user-password-reset-request.ts';
import { userPaymentMethodAdd } from './user-payment-method-add.ts';
import { userPaymentMethodDefaultSet } from './user-payment-method-default-set.ts';
import { userPaymentMethodRemove } from './user-payment-method-remove.ts';
import { userPaymentMethodRename } from './user-payment-method-rename.ts';
import { userProfileUpdate } from './user-profile-update.ts';
import { userRecoveryCodesRenew } from './user-recovery-codes-renew.ts';
import { userRoleGrant } from './user-role-grant.ts';
import { userRoleRevoke } from './user-role-revoke.ts';
import { userRegister } from './user-register.ts';
import { userSecondFactorAdd } from './user-second-factor-add.ts';
import { userSecondFactorBegin } from './user-second-factor-begin.ts';
import { userSecondFactorRemove } from './user-second-factor-remove.ts';
import { userSecondFactorReset } from './user-second-factor-reset.ts';
import { userSessionEnd } from './user-session-end.ts';
import { userSessionsEnd } from './user-sessions-end.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: {
    ...sessionMutation,
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
    consentTextPublish,
    userSecondFactorReset,
  },
  User,
  UserConnection,
  CustomerGroup,
  Address,
  Session,
  SessionConnection,
  PaymentMethod,
  Erasure,
  ErasureConnection,
  DataExport,
  AuditEntry,
  AuditEntryConnection,
};
