import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';

/** Makes the first key at the first start, one at once when the secret is another, and a new one every 30 days. */
export const rotateSigningKeys = scheduled(
  'rotate-signing-keys',
  '*/10 * * * *',
  async ({ transact, settings }: Jobs) => {
    await transact(({ signingKeys, now }) => signingKeys.rotate(settings.keySecret, now()));
  },
  { isDueAtStart: true },
);
