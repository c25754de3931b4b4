import type { Context } from '../../context.ts';
import { admit, type Admission, type Count } from '../../domain/sessions/throttle.ts';

/** Whether an attempt may be made now; it is counted if so. */
export function admitAttempt(counts: readonly Count[], { transact }: Pick<Context, 'transact'>): Promise<Admission> {
  return transact(async ({ attempts, now }) => {
    const known = await attempts.lock(
      counts.map(({ key }) => key),
      now(),
    );
    const admission = admit(counts, known, now());
    if (admission.isAdmitted) await attempts.save(admission.attempts);
    return admission;
  });
}
