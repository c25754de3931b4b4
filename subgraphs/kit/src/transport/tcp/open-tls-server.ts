import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { createServer, type Server } from 'node:tls';
import type { Log } from '../../telemetry/log.ts';
import type { TcpTimings } from './tcp-timings.ts';

/** Files in PEM. */
export interface CertificateFiles {
  readonly certificateFile: string;
  readonly keyFile: string;
}

interface TlsServerOptions {
  readonly certificate: CertificateFiles;
  readonly timings: TcpTimings;
  readonly log: Log;
}

/**
 * A server that takes up a renewed certificate by itself: whoever connects from then on is shown it, and who is connected
 * stays so. Files that do not fit each other, as while they are being replaced, change nothing. Throws when they do not at
 * the start.
 */
export function openTlsServer(options: TlsServerOptions, converse: (socket: Socket) => void): Server {
  const { certificate, timings, log } = options;
  let current = read(certificate);
  const server = createServer({ noDelay: true, ...current, handshakeTimeout: timings.handshakeMs }, converse);
  let isBroken = false;
  const look = setInterval(() => {
    try {
      const found = read(certificate);
      if (found.cert === current.cert && found.key === current.key) return;
      server.setSecureContext(found);
      current = found;
      isBroken = false;
      log.info('the certificate was renewed');
    } catch (err) {
      log[isBroken ? 'debug' : 'warn']({ err }, 'the renewed certificate cannot be used, so the one before is kept');
      isBroken = true;
    }
  }, timings.certificateMs);
  look.unref();
  server.on('close', () => clearInterval(look));
  return server;
}

/** Checked here, as a server takes an empty certificate without a word and then fails every handshake. */
function read({ certificateFile, keyFile }: CertificateFiles) {
  const [cert, key] = [readFileSync(certificateFile, 'utf8'), readFileSync(keyFile, 'utf8')];
  const [own] = cert
    .split(/(?=-----BEGIN )/)
    .filter(isCertificate)
    .map((pem) => new X509Certificate(pem));
  if (own === undefined) throw new Error(`${certificateFile} holds no certificate`);
  if (!own.checkPrivateKey(createPrivateKey(key))) throw new Error(`${keyFile} is not the key of ${certificateFile}`);
  return { cert, key };
}

/** A file may hold text before its certificates, too. */
const isCertificate = (text: string) => text.startsWith('-----BEGIN ');
