import { setTimeout as pause } from 'node:timers/promises';
import { databaseCodeOf } from './database-code-of.ts';

/** A serialisation failure, and a deadlock that this transaction was chosen to lose: PostgreSQL undid all of it. */
const conflicts: readonly unknown[] = ['40001', '40P01'];

const tries = 5;

/** Runs a transaction again that lost against another one, at most five times in all. Each begins from nothing. */
export async function retryConflicts<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === tries || !conflicts.includes(databaseCodeOf(error))) throw error;
      // Those that met do not meet again.
      await pause(Math.random() * 20 * attempt);
    }
  }
}
