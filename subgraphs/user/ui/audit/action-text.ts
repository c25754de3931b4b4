import { words } from '@agora/kit-ui';
import type { AuditAction } from '@agora/schema/operations';

const texts: Readonly<Record<string, string>> = {
  ROLES_CHANGED: 'Other roles were given',
  MEMBERSHIP_CHANGED: 'Came to act for a vendor or a courier, or left it',
  IMPERSONATED: 'Staff acted as the customer',
  SERVICE_TOKEN_CREATED: 'A service token was made',
  SERVICE_TOKEN_REVOKED: 'A service token was taken back',
  PASSKEYS_CHANGED: 'A passkey was added or removed',
  IDENTITIES_CHANGED: 'An account elsewhere was connected or disconnected',
  PERMISSIONS_CHANGED: 'Groups allow something else',
  STAFF_INVITED: 'Invited to work at the shop',
  STAFF_INVITATION_WITHDRAWN: 'The invitation to work at the shop was taken back',
  STAFF_INVITATION_ACCEPTED: 'The invitation to work at the shop was taken up',
  PERMISSION_GROUP_CREATED: 'A permission group was made',
  PERMISSION_GROUP_UPDATED: 'A permission group was changed',
  PERMISSION_GROUP_REMOVED: 'A permission group was removed',
  GROUPS_CHANGED: 'Customer groups were changed',
  EMAIL_CHANGED: 'The e-mail address was changed',
  PASSWORD_CHANGED: 'The password was changed',
  SECOND_FACTOR_ADDED: 'A second factor was added',
  SECOND_FACTOR_REMOVED: 'The second factor was removed',
  RECOVERY_CODES_RENEWED: 'Recovery codes were made',
  RECOVERY_CODE_USED: 'A recovery code was used',
  DATA_EXPORTED: 'A file of personal data was made',
  ERASURE_REQUESTED: 'Erasure was asked for',
  ERASURE_CANCELLED: 'The erasure was called off',
  SESSION_ENDED: 'A session was ended',
  ERASURE_BEGUN: 'The account was closed, to be erased',
};

/** What was done, for people; what has no words yet is said by its code. */
export function actionText(action: string): string {
  return texts[action] ?? words(action);
}

/** Those whose codes mean something to people; of the others they are ids. */
export const showsDetails: ReadonlySet<AuditAction> = new Set([
  'ROLES_CHANGED',
  'GROUPS_CHANGED',
  'PERMISSIONS_CHANGED',
]);
