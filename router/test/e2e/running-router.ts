import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const runningFile = z.object({ router: z.url() });

/** Where the running system's router is: the first argument, or what `npm start` has written down. */
export function runningRouter(argument: string | undefined): URL {
  if (argument) return new URL(argument);
  try {
    const text = readFileSync(join(import.meta.dirname, '../../../.agora/running.json'), 'utf8');
    return new URL(runningFile.parse(JSON.parse(text)).router);
  } catch {
    throw new Error(
      'The system is not running: say `npm start` in another terminal first, or give the URL of a router.',
    );
  }
}
