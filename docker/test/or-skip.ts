import { StackError } from '@agora/docker';
import type { TestContext } from 'vitest';

/** Skips the test, saying why, where this machine cannot have the server; on a build machine that is a failure. */
export async function orSkip<Server>(context: TestContext, start: Promise<Server>): Promise<Server> {
  try {
    return await start;
  } catch (error) {
    const isAbsent = error instanceof StackError && ['TOOL_MISSING', 'FETCH_FAILED'].includes(error.code);
    if (isAbsent && process.env['CI'] === undefined) context.skip(error.message);
    throw error;
  }
}
