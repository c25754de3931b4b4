import { type Call, type Moment, watchedProvider } from './watched-provider.ts';

interface Plan {
  readonly trouble: Moment;
  /** The call whose first attempt ends in a crash. */
  readonly call: Call;
}

/** The simulated provider behind a line that breaks once. */
export function unreliableProvider({ trouble, call }: Plan) {
  let troubles = 0;
  let meanwhile: () => Promise<void> = () => Promise.resolve();
  const hooks = new Map<Call, () => Promise<void>>();

  return {
    troubles: () => troubles,
    /** Runs just before the crash. */
    onCrash: (run: () => Promise<void>) => {
      meanwhile = run;
    },
    /** Runs once, just before the first call of this name. */
    onFirst: (name: Call, run: () => Promise<void>) => hooks.set(name, run),
    over: watchedProvider(async (at, name) => {
      const hook = at === 'BEFORE' ? hooks.get(name) : undefined;
      if (hook) hooks.delete(name);
      await hook?.();
      if (name !== call || at !== trouble || troubles > 0) return;
      troubles += 1;
      await meanwhile();
      throw new Error(`the line broke ${at.toLowerCase()} ${name}`);
    }),
  };
}
