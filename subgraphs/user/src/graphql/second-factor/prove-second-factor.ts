import type { Work } from '../../context.ts';
import { keySeal } from '../../db/sessions/key-seal.ts';
import { readRecoveryCode } from '../../db/sessions/recovery-codes.ts';
import { credentialsChanged } from '../../domain/accounts/credentials-changed.ts';
import type { SecondFactor } from '../../domain/sessions/second-factor.ts';
import { stepOf } from '../../domain/sessions/time-code.ts';
import type { User } from '../../domain/user.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';

/** Whether a code is of the user's app, or one to do without it. Either is good once. */
export async function proveSecondFactor(user: User, code: string, work: Work): Promise<boolean> {
  const { secondFactors, now } = work;
  const factor = await secondFactors.lock(user.id);
  if (!factor?.addedAt) return false;
  const step = stepOfFactor(factor, code, work);
  if (step !== undefined) {
    await secondFactors.save({ ...factor, lastStep: step });
    return true;
  }
  const isUsed = await secondFactors.useRecoveryCode(user.id, readRecoveryCode(code));
  if (isUsed) await tellAudited([credentialsChanged(user, 'RECOVERY_CODE_USED', now())], user.id, work);
  return isUsed;
}

/** What was sealed with another secret than the one of now is known to nobody: its app is of no use. */
export function stepOfFactor(
  { sealedSecret, sealId, lastStep }: SecondFactor,
  code: string,
  { settings, now }: Pick<Work, 'settings' | 'now'>,
): number | undefined {
  const seal = keySeal(settings.keySecret);
  if (seal.id !== sealId) return undefined;
  return stepOf(code.replaceAll(/\s/g, ''), seal.open(sealedSecret), lastStep, now());
}
