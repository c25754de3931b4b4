import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';

type Run<Result> = (tx: TransactionSql) => Promise<Result>;

/** A transaction from BEGIN to its end; rejects at the end of one that failed. */
interface Course {
  isOver: boolean;
  readonly failed: PromiseWithResolvers<never>;
}

/**
 * The driver, safe against a server that goes away within a transaction. By itself postgres.js then writes what comes
 * next, its own ROLLBACK included, to the socket that is gone: that throws where nobody can catch it, which ends the
 * process. Here a transaction fails with its connection, and nothing more of it is sent.
 */
export function surviveLostConnections(sql: Sql): Sql {
  const begin = <Result>(run: Run<Result>) => {
    const course: Course = { isOver: false, failed: Promise.withResolvers() };
    // Often nobody waits for it.
    course.failed.promise.catch(() => undefined);
    return sql
      .begin((tx) => within(course, tx, run))
      .catch((error: unknown) => {
        course.failed.reject(error);
        throw error;
      })
      .finally(() => {
        course.isOver = true;
      });
  };
  return new Proxy(sql, { get: (target, name): unknown => (name === 'begin' ? begin : Reflect.get(target, name)) });
}

/** Runs a transaction or a savepoint of it. Once its connection is lost this never settles, as that would send its end. */
async function within<Result>(course: Course, tx: TransactionSql, run: Run<Result>): Promise<Result> {
  const restIfOver = () => (course.isOver ? new Promise<never>(() => undefined) : undefined);
  try {
    const result = await run(guard(course, tx));
    await restIfOver();
    return result;
  } catch (error) {
    // A statement hears of the loss a moment before its transaction does.
    await nextTurn();
    await restIfOver();
    throw error;
  }
}

function guard(course: Course, tx: TransactionSql): TransactionSql {
  const refuseIfOver = () => {
    if (course.isOver) throw new Error('the transaction is over, or its connection was lost');
  };
  const unsafe: TransactionSql['unsafe'] = (...statement) => {
    refuseIfOver();
    return tx.unsafe(...statement);
  };
  const savepoint = <Result>(run: Run<Result>) => {
    refuseIfOver();
    return Promise.race([tx.savepoint((inner) => within(course, inner, run)), course.failed.promise]);
  };
  const guarded = new Map<PropertyKey, unknown>([
    ['unsafe', unsafe],
    ['savepoint', savepoint],
  ]);
  return new Proxy(tx, { get: (target, name): unknown => guarded.get(name) ?? Reflect.get(target, name) });
}
