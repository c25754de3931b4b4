import { spawnSync } from 'node:child_process';
import { findProgram } from '../process/find-program.ts';

export interface Unprivileged {
  /** The command line under which a program does not see itself as root. */
  wrap(commandLine: readonly string[]): readonly string[];
  /** User id to start it as, where changing the user is the only way. */
  readonly userId: number | undefined;
}

const nobody = 65_534;

/**
 * PostgreSQL refuses to run as root. Root therefore runs it in a user namespace, where the same user bears another
 * number: files stay readable and owned as they are. Where namespaces are refused it runs as nobody.
 */
export function unprivileged(): Unprivileged {
  const asIs = (commandLine: readonly string[]) => commandLine;
  if (process.getuid?.() !== 0) return { wrap: asIs, userId: undefined };
  const unshare = findProgram('unshare');
  const namespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];
  if (unshare === undefined || spawnSync(unshare, [...namespace, 'true']).status !== 0) {
    return { wrap: asIs, userId: nobody };
  }
  return { wrap: (commandLine) => [unshare, ...namespace, ...commandLine], userId: undefined };
}
