/** The SQLSTATE of what PostgreSQL refused, or the driver's code where there was no connection; through what wraps it. */
export function databaseCodeOf(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}
