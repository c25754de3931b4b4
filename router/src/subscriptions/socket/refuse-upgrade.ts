import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Log, logBounded } from '@agora/kit/edge';
import type { RouterErrorCode } from '../../errors/router-error.ts';
import { requestIdHeader, requestIdOf } from '../../telemetry/request-id.ts';
import { requestLine } from '../../telemetry/request-line.ts';

export interface UpgradeRefusal {
  readonly status: 400 | 403 | 404 | 421 | 503;
  readonly code: RouterErrorCode;
  readonly message: string;
}

/** Answers who asks for a WebSocket and gets none, and logs it. */
export function refuseUpgrade(log: Log, request: IncomingMessage, socket: Duplex, refusal: UpgradeRefusal): void {
  const { status, code, message } = refusal;
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `${requestIdHeader}: ${requestIdOf(request)}`,
    ...(status === 503 ? ['retry-after: 1'] : []),
    ...(status === 400 ? ['sec-websocket-version: 13'] : []),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  logBounded(log, { level: 'info', message: 'A socket was refused', codes: [code] }, () => ({
    ...requestLine(request),
    status,
    code,
  }));
}
