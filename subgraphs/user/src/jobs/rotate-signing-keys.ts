import type { Job } from '@agora/kit';
import type { Jobs } from '../context.ts';

/** Makes the first key at the first start, and a new one every 30 days. */
export const rotateSigningKeys: Job<Jobs> = {
  name: 'rotate-signing-keys',
  everyMs: 10 * 60_000,
  async run({ transact, settings }) {
    await transact(({ signingKeys, now }) => signingKeys.rotate(settings.keySecret, now()));
    return false;
  },
};
