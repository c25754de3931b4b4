/** Whether a text can be an idempotency key: 1 to 200 characters that PostgreSQL can keep and people can read. */
export function isIdempotencyKey(text: string): boolean {
  return text.length >= 1 && text.length <= 200 && !/\p{Cc}/u.test(text) && text.isWellFormed();
}
