import type { Signals } from './signals.ts';

interface Watched {
  readonly ids: readonly string[];
  /** What is signalled of each. */
  readonly keyOf: (id: string) => string;
}

/** Which of some things were signalled since it was last asked: all of them at first. */
export async function* wokenOf(
  { ids, keyOf }: Watched,
  signals: Signals,
  stop: AbortSignal,
): AsyncGenerator<readonly string[]> {
  const woken = new Set<string>();
  let wake: () => void = () => undefined;
  let failure: Error | undefined;
  const listen = async (id: string) => {
    for await (const _ of signals.watch(keyOf(id), stop)) {
      woken.add(id);
      wake();
    }
  };
  for (const id of ids) {
    void listen(id).catch((error: unknown) => {
      failure = error instanceof Error ? error : new Error(String(error));
      wake();
    });
  }
  stop.addEventListener('abort', () => wake());
  while (!stop.aborted) {
    if (failure) throw failure;
    if (woken.size === 0) await new Promise<void>((resolve) => (wake = resolve));
    const some = [...woken];
    woken.clear();
    if (some.length > 0) yield some;
  }
}
