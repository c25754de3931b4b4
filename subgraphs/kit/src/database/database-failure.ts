import { databaseCodeOf } from './database-code-of.ts';

/** The database took no connection: it starts or stops (57P03), has too many (53300), or is not there. */
const away: readonly unknown[] = [
  '57P03',
  '53300',
  '08001',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECT_TIMEOUT',
];

/** PostgreSQL stops or has failed (57P01, 57P02), or its connection broke, with a statement under way. */
const lost: readonly unknown[] = [
  '57P01',
  '57P02',
  '08000',
  '08003',
  '08006',
  '08007',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
];

/** What an error says of the database: `away` has begun nothing, `lost` may have done what it was asked. */
export function databaseFailure(error: unknown): 'away' | 'lost' | undefined {
  const code = databaseCodeOf(error);
  if (away.includes(code)) return 'away';
  return lost.includes(code) ? 'lost' : undefined;
}
