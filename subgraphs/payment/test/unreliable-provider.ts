import type { Queryable } from '@agora/kit';
import type { PaymentProvider } from '../src/domain/payment-provider.ts';
import { simulatedProvider } from '../src/provider/simulated-provider.ts';

type Call = keyof PaymentProvider;

/** Whether the crash comes before the provider has acted or after it, when nobody hears the answer. */
export type Trouble = 'BEFORE' | 'AFTER';

interface Plan {
  readonly trouble: Trouble;
  /** The call whose first attempt ends in a crash. */
  readonly call: Call;
}

/** The simulated provider behind a line that breaks once. */
export function unreliableProvider({ trouble, call }: Plan) {
  let troubles = 0;
  let meanwhile: () => Promise<void> = () => Promise.resolve();
  const hooks = new Map<Call, () => Promise<void>>();

  const crashOnce = async (at: Trouble, name: Call) => {
    if (name !== call || at !== trouble || troubles > 0) return;
    troubles += 1;
    await meanwhile();
    throw new Error(`the line broke ${at.toLowerCase()} ${name}`);
  };

  const around = async <Answer>(name: Call, act: () => Promise<Answer>): Promise<Answer> => {
    const hook = hooks.get(name);
    hooks.delete(name);
    await hook?.();
    await crashOnce('BEFORE', name);
    const answer = await act();
    await crashOnce('AFTER', name);
    return answer;
  };

  return {
    troubles: () => troubles,
    /** Runs just before the crash. */
    onCrash: (run: () => Promise<void>) => {
      meanwhile = run;
    },
    /** Runs once, just before the first call of this name. */
    onFirst: (name: Call, run: () => Promise<void>) => hooks.set(name, run),
    over: (db: Queryable): PaymentProvider => {
      const provider = simulatedProvider(db);
      return {
        authorise: (request) => around('authorise', () => provider.authorise(request)),
        capture: (request) => around('capture', () => provider.capture(request)),
        void: (request) => around('void', () => provider.void(request)),
        refund: (request) => around('refund', () => provider.refund(request)),
      };
    },
  };
}
