import type { Queryable } from '@agora/kit';
import type { Answer, PaymentProvider } from '../src/domain/payment-provider.ts';
import { simulatedProvider } from '../src/provider/simulated-provider.ts';

/** Refuses one refund in three where refusing is on, and loses its line at one call in eight. */
export function moodyProvider(db: Queryable, mood: { refuses: boolean; breaks: boolean }): PaymentProvider {
  const provider = simulatedProvider(db, { settleLater: () => undefined });
  const digit = (key: string) => Number.parseInt(key.slice(-4), 16);
  let calls = 0;
  const mayBreak = async (call: () => Promise<Answer>): Promise<Answer> => {
    calls += 1;
    if (mood.breaks && calls % 8 === 3) throw new Error('the line broke before');
    const answer = await call();
    if (mood.breaks && calls % 8 === 6) throw new Error('the line broke after');
    return answer;
  };
  return {
    describe: (token) => provider.describe(token),
    authorise: (request) => mayBreak(() => provider.authorise(request)),
    capture: (request) => mayBreak(() => provider.capture(request)),
    void: (request) => mayBreak(() => provider.void(request)),
    refund: (request) =>
      mayBreak(() =>
        mood.refuses && digit(request.key) % 3 === 0
          ? Promise.resolve({ isApproved: false, reference: request.key, code: 'DECLINED' })
          : provider.refund(request),
      ),
  };
}
