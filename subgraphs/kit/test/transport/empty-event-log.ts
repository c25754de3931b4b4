import type { EventLog } from '../../src/transport/event-log.ts';

const nothing: AsyncDisposable = { [Symbol.asyncDispose]: () => Promise.resolve() };

/** The log of a service that never publishes. */
export const emptyEventLog: EventLog = {
  read: () => Promise.resolve([]),
  readAll: () => Promise.resolve([]),
  end: () => Promise.resolve(0n),
  cursor: () => Promise.resolve(0n),
  advance: () => Promise.resolve(),
  claim: () => Promise.resolve({ ...nothing, isHeld: () => true }),
  onAppend: () => Promise.resolve(nothing),
};
