import type { IncomingMessage } from 'node:http';
import { type Log, logBounded } from '@agora/kit/edge';
import { GraphQLError } from 'graphql';
import { type RawData, WebSocket } from 'ws';
import type { RouterErrorCode } from '../../errors/router-error.ts';
import { muchToRead, pauseWhenLong } from '../../pause-when-long.ts';
import { firstOperation } from '../../pipeline/request/first-operation.ts';
import type { RunOperation } from '../../pipeline/run-operation.ts';
import { requestLine } from '../../telemetry/request-line.ts';
import { type ClientMessage, readClientMessage, type SubscribeMessage } from './client-message.ts';
import { ClientOperation, type OperationSink } from './client-operation.ts';
import type { ClientConnection, OpenClientConnection } from './open-client-connection.ts';
import { clientAddress } from '../../security/client-address.ts';
import type { AdmissionControl } from '../../admission-control.ts';
import { SocketInbox, type SocketMessage } from './socket-inbox.ts';
import { SocketWriter } from './socket-writer.ts';
import type { WhenAccessEnds } from '../stream/when-access-ends.ts';

export interface ClientSocketOptions {
  readonly run: RunOperation;
  readonly openConnection: OpenClientConnection;
  readonly whenAccessEnds: WhenAccessEnds;
  readonly log: Log;
  /** How long a client may take for each MiB that waits to be written. */
  readonly drainTimeoutMs: number;
  /** Shared with all else that clients send. */
  readonly admission: AdmissionControl;
  /** See `clientAddress`. */
  readonly trustedProxies: number;
  /** An operation that waits longer for its turn is refused. */
  readonly queueMs: number;
}

const initWithinMs = 3_000;
/** How long a client has to answer that its socket is closed, when no more is on its way than that. */
const farewellMs = 2_000;
const farewellBytes = 1_024;
const mostOperationsAtOnce = 100;
/** So often a client may say something before it is known who it is. */
const mostBefore = 10;
/** The router stops, or failed, which has a line of its own. */
const unsaid = new Set([1001, 4500]);
const accepts = { mutations: true, deferral: false, events: true } as const;

/** One client that speaks `graphql-transport-ws`; the close codes are those of that protocol. */
export class ClientSocket {
  readonly #socket: WebSocket;
  readonly #request: IncomingMessage;
  readonly #address: string;
  readonly #options: ClientSocketOptions;
  readonly #inbox: SocketInbox;
  readonly #writer: SocketWriter;
  readonly #operations = new Map<string, ClientOperation>();
  readonly #initTimer: NodeJS.Timeout;
  #farewell: NodeJS.Timeout | undefined;
  #connection: ClientConnection | undefined;
  #isInitialised = false;
  #saidBefore = 0;
  #isDraining = false;
  #isAlive = true;
  #stopWatching: () => void = () => undefined;

  constructor(socket: WebSocket, request: IncomingMessage, options: ClientSocketOptions) {
    this.#socket = socket;
    this.#request = request;
    this.#options = options;
    this.#writer = new SocketWriter(socket, options.drainTimeoutMs, () => this.#close(4408, 'SUBSCRIBER_TOO_SLOW'));
    this.#initTimer = setTimeout(() => this.#close(4408, 'Connection initialisation timeout'), initWithinMs);
    const { admission, trustedProxies } = options;
    const address = clientAddress(request, trustedProxies);
    this.#address = address;
    this.#inbox = new SocketInbox({ socket, admission, address }, (message, waitedMs) =>
      this.#onMessage(message, waitedMs),
    );
    for (const sign of ['message', 'ping', 'pong']) socket.on(sign, () => (this.#isAlive = true));
    // The close event follows.
    socket.on('error', (err) => options.log.debug({ err }, 'A socket failed'));
    socket.once('close', () => this.#onClosed());
  }

  /** Ends the socket of a client that has not answered the last time. */
  checkAlive(): void {
    // Its answer would not be read; how long such a client is waited for has a limit of its own.
    if (this.#writer.isCongested) return;
    if (!this.#isAlive) {
      this.#socket.terminate();
      return;
    }
    this.#isAlive = false;
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.ping();
  }

  /** Takes no more operations, and closes as going away when all but the streams are finished. */
  drain(): void {
    this.#isDraining = true;
    this.#closeWhenDrained();
  }

  /** The client's next message waits for it. */
  async #onMessage({ kind, data }: SocketMessage, waitedMs: number): Promise<void> {
    // Else a client that only talks would make its answers pile up.
    await this.#writer.drained;
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    if (kind === 'ping') {
      this.#socket.pong(data);
      await this.#pay();
      return;
    }
    const isLong = Buffer.isBuffer(data) && data.length >= muchToRead;
    const pause = isLong ? pauseWhenLong(`address:${this.#address}`) : undefined;
    if (pause) await pause;
    const message = this.#read(data);
    switch (message?.type) {
      case undefined:
        return;
      case 'connection_init':
        void this.#open(message.payload ?? {});
        return;
      case 'ping':
        void this.#writer.write('{"type":"pong"}');
        await this.#pay();
        return;
      case 'pong':
        await this.#pay();
        return;
      case 'subscribe':
        if (waitedMs > this.#options.queueMs) {
          this.#refuse(message, 'OVERLOADED', 'There is too much to do. Nothing was begun: try again soon.');
        } else if (this.#begin(message)) return;
        await this.#pay();
        return;
      case 'complete':
        if (!this.#operations.has(message.id)) await this.#pay();
        this.#operations.get(message.id)?.leave();
        this.#end(message.id);
    }
  }

  /** What is no operation takes of the rate of its client as well; one that has used it up is not heard for a while. */
  async #pay(): Promise<void> {
    if (!this.#connection) {
      this.#saidBefore += 1;
      if (this.#saidBefore > mostBefore) this.#close(4401, 'Unauthorized');
      return;
    }
    const allowance = await this.#connection.take();
    if (!allowance.ok) this.#inbox.rest(allowance.retryAfterMs);
  }

  /** Closes the socket and gives nothing for what is no message of the protocol. */
  #read(data: RawData): ClientMessage | undefined {
    try {
      // `ws` gives one buffer for each message unless told otherwise.
      const message = Buffer.isBuffer(data) ? readClientMessage(data) : undefined;
      if (!message) this.#close(4400, 'Invalid message');
      return message;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      this.#close(4400, String(error.extensions['code']));
      return undefined;
    }
  }

  async #open(params: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.#isInitialised) {
      this.#close(4429, 'Too many initialisation requests');
      return;
    }
    this.#isInitialised = true;
    clearTimeout(this.#initTimer);
    try {
      const connection = await this.#options.openConnection(params, this.#request);
      if (this.#socket.readyState !== WebSocket.OPEN) return;
      if ('closeCode' in connection) {
        this.#close(connection.closeCode, connection.reason);
        return;
      }
      this.#connection = connection;
      this.#stopWatching = this.#options.whenAccessEnds(connection.caller, (code) => this.#close(4401, code));
      void this.#writer.write('{"type":"connection_ack"}');
    } catch (err) {
      this.#options.log.error({ err }, 'A socket could not be opened');
      this.#close(4500, 'Internal server error');
    }
  }

  /** Whether the operation was given to be run, which takes of the rate of its client by itself. */
  #begin(message: SubscribeMessage): boolean {
    const { id, payload: request } = message;
    const { run, log } = this.#options;
    const connection = this.#connection;
    if (!connection) {
      this.#close(4401, 'Unauthorized');
      return false;
    }
    if (this.#operations.has(id)) {
      this.#close(4409, 'Subscriber already exists');
      return false;
    }
    if (this.#isDraining) {
      this.#refuse(message, 'ROUTER_STOPPING', 'The router stops. Ask again, at another.');
      return false;
    }
    if (this.#operations.size >= mostOperationsAtOnce) {
      const limit = `A socket runs at most ${mostOperationsAtOnce} operations at once. End one first.`;
      this.#refuse(message, 'TOO_MANY_OPERATIONS', limit);
      return false;
    }
    const operation = new ClientOperation();
    this.#operations.set(id, operation);
    const answer = Promise.try(() => run(request, connection.context(operation.signal), accepts));
    const onRefused = (retryAfterMs: number) => this.#inbox.rest(retryAfterMs);
    void operation.run(answer, this.#sinkFor(id, operation), onRefused, log).then(() => {
      if (this.#operations.get(id) === operation) this.#end(id);
    });
    return true;
  }

  /** Each text goes into its message as it is: a thousand subscribers of one event cost no encoding. */
  #sinkFor(id: string, operation: ClientOperation): OperationSink {
    const start = `{"id":${JSON.stringify(id)},"type":`;
    const write = (text: string) => (operation.signal.aborted ? undefined : this.#writer.write(text));
    const error = (errors: string) => write(`${start}"error","payload":${errors}}`);
    return {
      next: (text) => write(`${start}"next","payload":${text}}`),
      error,
      ended: (errors) => {
        const code = errors[0]?.extensions?.['code'];
        // These concern the whole socket; an error would end the subscription where a new socket would go on with it.
        if (code === 'TOKEN_EXPIRED' || code === 'TOKEN_REVOKED') this.#close(4401, code);
        else if (code === 'ROUTER_STOPPING') this.drain();
        else return error(JSON.stringify(errors));
        return undefined;
      },
      complete: () => write(`${start}"complete"}`),
    };
  }

  #refuse({ id, payload }: SubscribeMessage, code: RouterErrorCode, message: string): void {
    this.#logRefusal('An operation of a socket was refused', code, () => ({
      operation: payload.operationName ?? firstOperation(payload.query ?? '')?.name,
    }));
    const errors = JSON.stringify([{ message, extensions: { code } }]);
    void this.#writer.write(`{"id":${JSON.stringify(id)},"type":"error","payload":${errors}}`);
  }

  #logRefusal(message: string, code: string, lineOf: () => Readonly<Record<string, unknown>>): void {
    const kind = { level: 'info', message, codes: [code] } as const;
    logBounded(this.#options.log, kind, () => ({ ...requestLine(this.#request), ...lineOf(), code }));
  }

  #end(id: string): void {
    this.#operations.delete(id);
    this.#closeWhenDrained();
  }

  #closeWhenDrained(): void {
    if (!this.#isDraining) return;
    const isAtWork = this.#operations.values().some(({ isStream }) => !isStream);
    if (!isAtWork) this.#close(1001, 'Going away');
  }

  #close(code: number, reason: string): void {
    if (this.#socket.readyState === WebSocket.OPEN && !unsaid.has(code)) {
      const message = this.#connection ? 'A socket was closed' : 'A socket was refused';
      this.#logRefusal(message, reason, () => ({ closeCode: code }));
    }
    this.#leaveAll();
    this.#socket.close(code, reason);
    this.#writer.release();
    this.#inbox.clear();
    // What is still on its way gets the time that it takes.
    if (this.#socket.bufferedAmount < farewellBytes)
      this.#farewell ??= setTimeout(() => this.#socket.terminate(), farewellMs);
  }

  #onClosed(): void {
    clearTimeout(this.#initTimer);
    clearTimeout(this.#farewell);
    this.#stopWatching();
    this.#leaveAll();
  }

  #leaveAll(): void {
    for (const operation of this.#operations.values()) operation.leave();
    this.#operations.clear();
  }
}
