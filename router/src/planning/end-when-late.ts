import { Script } from 'node:vm';

export const late = Symbol('late');

const key = Symbol.for('agora.work');
const script = new Script('globalThis[Symbol.for("agora.work")]()');

/**
 * Does work that never yields, and ends it wherever it is when its time is over. Nothing that it holds is told of that:
 * `finally` does not happen. So it may share no more than what is written in one step.
 */
export function endWhenLate<Result>(withinMs: number, work: () => Result): Result | typeof late {
  let result: Result | typeof late = late;
  Reflect.set(globalThis, key, () => {
    result = work();
  });
  try {
    script.runInThisContext({ timeout: Math.max(1, Math.ceil(withinMs)) });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')) throw error;
  } finally {
    Reflect.deleteProperty(globalThis, key);
  }
  return result;
}
