/**
 * Calls when so long has passed and what came meanwhile has been read: where the event loop was late itself, an answer may lie
 * there already. Clearing the timer is enough before the time has passed; whoever is called must not mind an answer.
 */
export function whenLate(ms: number, call: () => void): NodeJS.Timeout {
  // Timers come before reading in a turn of the event loop, immediates after it.
  return setTimeout(() => setImmediate(call), ms);
}
