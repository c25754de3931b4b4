import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { PrincipalName, ServiceName } from '@agora/schema';
import { z } from 'zod';
import { helloFrame, proofFrame, refusedFrame, welcomeFrame } from './frame.ts';
import { FrameError, parseFrame, writeFrame } from './frame-stream.ts';
import { hasSigned, type PeerIdentity, signAs } from './peer-identity.ts';
import { PeerRefused } from './peer-refused.ts';

interface Exchange {
  readonly socket: Socket;
  readonly frames: AsyncGenerator<unknown, void>;
  readonly identity: PeerIdentity;
  /** The service that serves this connection. */
  readonly service: ServiceName;
  /** How long the peer may take to prove itself, in milliseconds. */
  readonly withinMs: number;
}

/** Who is at the other end, proved by a signature. */
interface ProvedPeer {
  readonly name: PrincipalName;
  readonly instance: string;
}

/** What both sides sign: nonces of both, so that no signature is of use on another connection, and who talks to whom. */
interface Statement {
  readonly client: PrincipalName;
  readonly service: ServiceName;
  readonly instance: string;
  readonly serverNonce: string;
  readonly nonce: string;
}

/** Lets a peer in that proves its name and means this service; throws PeerRefused for one that does not. */
export async function admitClient(exchange: Exchange): Promise<ProvedPeer> {
  using _deadline = closeAfter(exchange);
  const { socket, identity } = exchange;
  const serverNonce = newNonce();
  await writeFrame(socket, { kind: 'hello', nonce: serverNonce });
  const { nonce, signature, client, service, instance } = await nextFrame(exchange, proofFrame);
  const statement = { client, service, instance, serverNonce, nonce };
  if (!hasSigned(identity, client, asSigned('client', statement), signature)) {
    throw new PeerRefused('TRANSPORT_UNKNOWN_PEER', `the peer does not prove to be ${client}`);
  }
  if (service !== exchange.service) throw new FrameError(`the peer looks for ${service}, this is ${exchange.service}`);
  await writeFrame(socket, { kind: 'welcome', signature: signAs(identity, asSigned('server', statement)) });
  return { name: client, instance };
}

/** Proves its name to a server, and has the server prove that it is the service. */
export async function introduceTo(exchange: Exchange, instance: string): Promise<void> {
  using _deadline = closeAfter(exchange);
  const { socket, identity, service } = exchange;
  const { nonce: serverNonce } = await nextFrame(exchange, helloFrame);
  const nonce = newNonce();
  const statement = { client: identity.name, service, instance, serverNonce, nonce };
  const signature = signAs(identity, asSigned('client', statement));
  await writeFrame(socket, { kind: 'proof', nonce, signature, client: identity.name, service, instance });
  const answer = await nextFrame(exchange, z.discriminatedUnion('kind', [welcomeFrame, refusedFrame]));
  if (answer.kind === 'refused') throw new PeerRefused(answer.code, `${service}: ${answer.message}`);
  if (!hasSigned(identity, service, asSigned('server', statement), answer.signature)) {
    throw new PeerRefused('TRANSPORT_UNKNOWN_PEER', `the server does not prove to be ${service}`);
  }
}

const newNonce = () => randomBytes(32).toString('hex');

/** The role is part of what is signed, so that a signature cannot be sent back to the one who gave it. */
function asSigned(role: 'client' | 'server', { client, service, instance, serverNonce, nonce }: Statement): Buffer {
  return Buffer.from(JSON.stringify(['agora tcp', role, client, service, instance, serverNonce, nonce]));
}

async function nextFrame<Schema extends z.ZodType>({ frames }: Exchange, schema: Schema): Promise<z.infer<Schema>> {
  const next = await frames.next();
  if (next.done) throw new FrameError('the peer left during the handshake');
  return parseFrame(schema, next.value);
}

function closeAfter({ socket, withinMs }: Exchange): Disposable {
  const timer = setTimeout(() => socket.destroy(new FrameError('no proof in time')), withinMs);
  return { [Symbol.dispose]: () => clearTimeout(timer) };
}
