import { connect } from 'node:net';

/**
 * Whether a server on this port of 127.0.0.1 answers a first message of its protocol as expected.
 * Connecting alone proves little: several servers accept connections before they can work.
 */
export function answers(
  port: number,
  question: Buffer | string,
  isExpected: (answer: Buffer) => boolean,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const finish = (verdict: boolean) => {
      socket.destroy();
      resolve(verdict);
    };
    socket.once('connect', () => socket.write(question));
    socket.once('data', (answer) => finish(isExpected(answer)));
    socket.once('timeout', () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
  });
}
