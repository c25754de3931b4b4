import type { Context } from '../../context.ts';
import type { UserWork } from '../../db/user-work.ts';
import { admit, type Admission, type Count } from '../../domain/sessions/throttle.ts';

/** Whether an attempt may be made now; it is counted if so. */
export function admitAttempt(counts: readonly Count[], { transact }: Pick<Context, 'transact'>): Promise<Admission> {
  return transact((work) => admitWithin(counts, work));
}

/** The same, counted if what else is done in the transaction is. */
export async function admitWithin(counts: readonly Count[], { attempts, now }: UserWork): Promise<Admission> {
  const known = await attempts.lock(
    counts.map(({ key }) => key),
    now(),
  );
  const admission = admit(counts, known, now());
  if (admission.isAdmitted) await attempts.save(admission.attempts);
  return admission;
}
