import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { mailPage } from './mail-page.ts';

export interface CaughtMail {
  readonly from: string;
  /** Whom the envelope names. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly receivedAt: string;
}

export interface MailServer extends AsyncDisposable {
  readonly smtpUrl: string;
  /** Shows what was sent: a page at `/`, JSON at `/mails.json`. */
  readonly url: string;
  /** Oldest first. */
  readonly mails: readonly CaughtMail[];
}

export interface MailServerOptions {
  readonly smtpPort?: number;
  readonly httpPort?: number;
  /** The SMTP code with which mails to an address are refused. */
  readonly refusalOf?: (address: string) => number | undefined;
}

const mostKept = 1_000;

/** A mail server that takes whatever it is sent, passes nothing on, and shows it on a page. */
export async function startMailServer({
  smtpPort = 0,
  httpPort = 0,
  refusalOf = () => undefined,
}: MailServerOptions = {}): Promise<MailServer> {
  const mails: CaughtMail[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 10 * 1024 * 1024,
    // Clients keep their connections.
    closeTimeout: 500,
    onRcptTo({ address }, _, done) {
      const responseCode = refusalOf(address);
      done(
        responseCode === undefined ? null : Object.assign(new Error('This mailbox takes no mail'), { responseCode }),
      );
    },
    onData(stream, { envelope }, done) {
      buffer(stream)
        .then(async (raw) => {
          mails.push(await read(raw, { from: envelope.mailFrom, to: envelope.rcptTo }));
          if (mails.length > mostKept) mails.shift();
          done();
        })
        .catch((error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        });
    },
  });
  const listening = smtp.listen(smtpPort, '127.0.0.1');
  await once(listening, 'listening');
  const http = createServer((request, response) => {
    const { status, type, body } = mailPage(request.url ?? '/', mails);
    // What was sent is shown as it is, and may do nothing.
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; sandbox";
    response.writeHead(status, { 'content-type': type, 'content-security-policy': policy }).end(body);
  });
  http.listen(httpPort, '127.0.0.1');
  await once(http, 'listening');
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(listening.address())}`,
    url: `http://127.0.0.1:${portOf(http.address())}`,
    mails,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => http.close(() => resolve())),
        new Promise<void>((resolve) => smtp.close(resolve)),
      ]);
    },
  };
}

interface Envelope {
  readonly from: { readonly address: string } | false;
  readonly to: readonly { readonly address: string }[];
}

async function read(raw: Buffer, { from, to }: Envelope): Promise<CaughtMail> {
  const { subject = '', text = '', html = '', headers } = await PostalMime.parse(raw);
  return {
    from: from === false ? '' : from.address,
    to: to.map(({ address }) => address),
    subject,
    text,
    html,
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
    receivedAt: new Date().toISOString(),
  };
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;
