import { type MailMessage, mailMessage } from '../mail/mail-message.ts';
import { renderMail } from '../mail/render-mail.ts';
import { mailedKinds } from '../mailed-kinds.ts';
import { message, type NewMessage } from '../message.ts';
import { render } from '../render.ts';
import { mailSamples } from './mail-samples.ts';
import { messageSamples } from './message-samples.ts';

/** How something reads where it is told. */
export interface Preview {
  readonly kind: string;
  readonly channel: 'IN_APP' | 'EMAIL';
  readonly title: string;
  readonly text: string;
  /** Of a mail. */
  readonly html: string | null;
}

interface Place {
  readonly locale: string | null | undefined;
  readonly timeZone: string | null | undefined;
  readonly storefrontUrl: string;
}

/** All that people are told, of made-up data, in one language: in the app first, then by mail. */
export function previewsOf({ locale, timeZone = null, storefrontUrl }: Place): readonly Preview[] {
  const place = { storefrontUrl, token: 'SAMPLE-TOKEN', timeZone };
  const said = Object.entries(messageSamples).map(([kind, data]) => message.parse({ kind, data }));
  const inApp = said.map((one): Preview => {
    const { title, body } = render(one, { channel: 'IN_APP', locale, timeZone });
    return { kind: one.kind, channel: 'IN_APP', title, text: body, html: null };
  });
  const written = (kind: string, mail: MailMessage): Preview => {
    const { subject, text, html } = renderMail(mail, locale ?? 'en', place);
    return { kind, channel: 'EMAIL', title: subject, text, html };
  };
  const news = said.filter((one) => mailedKinds.has(one.kind as NewMessage['kind']));
  return [
    ...inApp,
    ...news.map((one) => written(one.kind, { kind: 'NEWS', data: { news: one } })),
    ...Object.entries(mailSamples).map(([kind, data]) => written(kind, mailMessage.parse({ kind, data }))),
  ];
}
