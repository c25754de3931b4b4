import { serviceNames } from '@agora/schema';
import type { UserWork } from '../user-work.ts';
import { endErasure, type Erasure, missingReceipts } from '../../domain/privacy/erasure.ts';
import { erasureDue } from '../../job-kinds.ts';

/** Whether every service has answered; the erasure is locked. */
export async function endWhenComplete(erasure: Erasure, { erasures, withdraw, now }: UserWork): Promise<boolean> {
  const received = (await erasures.receiptsOf([erasure.id])).get(erasure.id) ?? [];
  if (missingReceipts(serviceNames, received).length > 0) return false;
  await erasures.save(endErasure(erasure, now()));
  await withdraw(erasureDue, erasure.id);
  return true;
}
