/**
 * What can go wrong with the local stack, as a code:
 * - `TOOL_MISSING`: a program or package the machine would have to have is not there
 * - `FETCH_FAILED`: it could have been downloaded, but the download failed
 * - `PORT_IN_USE`: another process listens on a port this one was given
 * - `EXITED`: a process ended while it was starting
 * - `NOT_READY`: a process runs but did not answer in time
 * - `ALREADY_RUNNING`: this project's stack was started before and still runs
 * - `BAD_SETTING`: an environment variable or argument cannot be used as it is
 */
export type StackErrorCode =
  'TOOL_MISSING' | 'FETCH_FAILED' | 'PORT_IN_USE' | 'EXITED' | 'NOT_READY' | 'ALREADY_RUNNING' | 'BAD_SETTING';

/** A problem whose message is one sentence for the person at the terminal, or a line for each of several. */
export class StackError extends Error {
  readonly code: StackErrorCode;

  constructor(code: StackErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StackError';
    this.code = code;
  }

  /** As it is printed: each line begins with the code. */
  override toString(): string {
    return this.message.replace(/^/gm, `${this.code}: `);
  }
}
