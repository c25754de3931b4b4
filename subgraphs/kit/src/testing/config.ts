/** Superuser URL of the PostgreSQL server that tests make their databases on. */
export function testPostgresUrl(): string {
  const url = process.env['AGORA_TEST_POSTGRES_URL'];
  if (url) return url;
  throw new Error(
    'AGORA_TEST_POSTGRES_URL is not set: run the tests with `npm test`, which starts a PostgreSQL server',
  );
}

/** Log level of subgraphs under test; `AGORA_TEST_LOG_LEVEL=debug npm test` shows what they do. */
export function testLogLevel(): string {
  return process.env['AGORA_TEST_LOG_LEVEL'] ?? 'silent';
}
