/** The answers that stay open until someone ends them, so that a router that stops can. */
export interface OpenStreams {
  /** Registers how to end a stream; it is called at once when the router stops already. */
  readonly add: (stop: () => void) => void;
  readonly delete: (stop: () => void) => void;
  readonly stop: () => void;
}

export function createOpenStreams(): OpenStreams {
  const open = new Set<() => void>();
  let isStopping = false;
  return {
    add(stop) {
      if (isStopping) stop();
      else open.add(stop);
    },
    delete: (stop) => void open.delete(stop),
    stop() {
      isStopping = true;
      for (const stop of open) stop();
    },
  };
}
