import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { runningFile } from './config.ts';

const written = z.object({ router: z.url() });

/** Where the running system's router is: the first argument, or what `npm start` has written down. */
export function runningRouter(argument: string | undefined): URL {
  if (argument) return new URL(argument);
  try {
    const text = readFileSync(runningFile(), 'utf8');
    return new URL(written.parse(JSON.parse(text)).router);
  } catch {
    throw new Error(
      'The system is not running: say `npm start` in another terminal first, with the same AGORA_DIRECTORY if any, or give the URL of a router.',
    );
  }
}
