import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import type { ServiceName } from '@agora/schema';
import type { z } from 'zod';
import { helloFrame, proofFrame, welcomeFrame } from './frame.ts';
import { FrameError, parseFrame, writeFrame } from './frame-stream.ts';

interface Exchange {
  readonly socket: Socket;
  readonly frames: AsyncGenerator<unknown, void>;
  readonly secret: string;
  readonly service: ServiceName;
  /** How long the peer may take to prove itself, in milliseconds. */
  readonly withinMs: number;
}

/** Lets a peer in that proves the secret and means this service; resolves with the name of its instance. */
export async function admitClient(exchange: Exchange): Promise<string> {
  using _deadline = closeAfter(exchange);
  const serverNonce = newNonce();
  await writeFrame(exchange.socket, { kind: 'hello', nonce: serverNonce });
  const { nonce, proof, service, instance } = await nextFrame(exchange, proofFrame);
  if (!isProof(proof, prove('client', { ...exchange, service }, serverNonce, nonce))) {
    throw new FrameError('the peer does not know the secret');
  }
  if (service !== exchange.service) throw new FrameError(`the peer looks for ${service}, this is ${exchange.service}`);
  await writeFrame(exchange.socket, { kind: 'welcome', proof: prove('server', exchange, serverNonce, nonce) });
  return instance;
}

/** Proves the secret to a server, and has it proved by the server. */
export async function introduceTo(exchange: Exchange, instance: string): Promise<void> {
  using _deadline = closeAfter(exchange);
  const { nonce: serverNonce } = await nextFrame(exchange, helloFrame);
  const nonce = newNonce();
  const proof = prove('client', exchange, serverNonce, nonce);
  await writeFrame(exchange.socket, { kind: 'proof', nonce, proof, service: exchange.service, instance });
  const welcome = await nextFrame(exchange, welcomeFrame);
  if (!isProof(welcome.proof, prove('server', exchange, serverNonce, nonce))) {
    throw new FrameError('the server does not know the secret');
  }
}

const newNonce = () => randomBytes(32).toString('hex');

/** The role is part of what is signed, so that a proof cannot be sent back to the one who gave it. */
function prove(
  role: 'client' | 'server',
  { secret, service }: Exchange,
  serverNonce: string,
  clientNonce: string,
): string {
  return createHmac('sha256', secret).update(`${role} ${service} ${serverNonce} ${clientNonce}`).digest('hex');
}

function isProof(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
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
