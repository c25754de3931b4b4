import type { ResourceOpening } from '@agora/kit';
import { createTransport } from 'nodemailer';
import type { Settings } from '../config.ts';
import type { RenderedMail } from '../domain/mail/render-mail.ts';

interface OutgoingMail extends RenderedMail {
  /** The same for each attempt to send it, so that a mailbox can tell that it has it already. */
  readonly id: string;
  readonly address: string;
}

/** Whether the mail server took it, or will never. Throws for what may pass. */
type Posting = { readonly isTaken: true } | { readonly isTaken: false; readonly refusal: string };

/** What takes mails out of the shop. */
export interface PostOffice {
  send(mail: OutgoingMail): Promise<Posting>;
}

const waitMs = 10_000;

/** The mail server that `NOTIFICATION_SMTP_URL` names; undefined where there is none. */
export function openPostOffice({ settings, stack, log }: ResourceOpening<Settings>): PostOffice | undefined {
  if (!settings.smtp) {
    log.warn('no mail is sent: NOTIFICATION_SMTP_URL is not set');
    return undefined;
  }
  const { url, from } = settings.smtp;
  const transport = createTransport({
    url,
    pool: true,
    // As many as mails are sent at once, in bulk and otherwise: none waits for another's.
    maxConnections: 6,
    connectionTimeout: waitMs,
    greetingTimeout: waitMs,
    socketTimeout: 2 * waitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  stack.defer(() => {
    transport.close();
  });
  return {
    async send({ id, address, subject, text, html, unsubscribe }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address },
          subject,
          text,
          html,
          messageId: `<${id}@${domainOf(from)}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe.url}>` }),
            ...(unsubscribe?.isOneClick === true && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
          },
        });
        return { isTaken: true };
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === undefined) throw error;
        return { isTaken: false, refusal };
      }
    },
  };
}

/** A refusal of this mailbox or this mail for good (RFC 5321, 4.2.1); of us, as for a wrong password, it is not. */
function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('responseCode' in error)) return undefined;
  const isOfMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  return isOfMail && Number(error.responseCode) >= 500 ? error.message : undefined;
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
}
