/** An idempotency key for one attempt: send the same again after a lost connection, make a new one for a new attempt. */
export function newKey(): string {
  return crypto.randomUUID();
}
