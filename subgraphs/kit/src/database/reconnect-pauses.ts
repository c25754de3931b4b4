import type { Options } from 'postgres';
import { reconnectDelay } from '../transport/backoff.ts';

/** Pauses of 0.8 to 1.6 s: those who wait for a connection are told soon that there is none. */
const longest = 5;

/**
 * Options of the driver, for a pool of that many connections, that make it wait before it connects again: longer with each
 * round that failed. By itself it counts only connections that could not be made, and none that a server refuses which
 * is recovering: that would be asked again every few milliseconds.
 */
export function reconnectPauses(connections: number): Pick<Options<Record<string, never>>, 'backoff' | 'onparameter'> {
  let closed = 0;
  return {
    backoff: () => reconnectDelay(Math.min(Math.ceil(++closed / connections), longest)) / 1_000,
    // The first that a server says to whom it lets in.
    onparameter: () => {
      closed = 0;
    },
  };
}
