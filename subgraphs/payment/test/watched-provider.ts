import type { Queryable } from '@agora/kit';
import type { PaymentProvider } from '../src/domain/payment-provider.ts';
import { simulatedProvider } from '../src/provider/simulated-provider.ts';

export type Call = keyof PaymentProvider;

/** Before the provider has acted, or after it, when nobody has heard the answer. */
export type Moment = 'BEFORE' | 'AFTER';

/** The simulated provider, which tells nothing by itself; `at` runs before and after it acts, and may throw or hang. */
export const watchedProvider =
  (at: (moment: Moment, call: Call) => Promise<void>) =>
  (db: Queryable): PaymentProvider => {
    const provider = simulatedProvider(db, { settleLater: () => undefined });
    const around = async <Answer>(call: Call, act: () => Promise<Answer>): Promise<Answer> => {
      await at('BEFORE', call);
      const answer = await act();
      await at('AFTER', call);
      return answer;
    };
    return {
      describe: (token) => provider.describe(token),
      authorise: (request) => around('authorise', () => provider.authorise(request)),
      capture: (request) => around('capture', () => provider.capture(request)),
      void: (request) => around('void', () => provider.void(request)),
      refund: (request) => around('refund', () => provider.refund(request)),
    };
  };
