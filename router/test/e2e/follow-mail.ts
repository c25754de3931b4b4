import { eventually } from './eventually.ts';
import type { RunningSystem } from './start-system.ts';

interface Mail {
  readonly text: string;
}

/** The code in the last mail that the shop sent to a mailbox, whose link leads to that page of the shop. */
export async function followMail(
  { mail }: Pick<RunningSystem, 'mail'>,
  to: string,
  page: 'verify-email' | 'reset-password' = 'verify-email',
): Promise<string> {
  const mailbox = new URL(`/mails.json?to=${encodeURIComponent(to)}`, mail);
  const link = new RegExp(`/${page}#token=(\\S+)`);
  return eventually(
    async () => {
      const mails = (await (await fetch(mailbox)).json()) as readonly Mail[];
      return mails.flatMap(({ text }) => link.exec(text)?.[1] ?? []).at(-1);
    },
    { orElse: () => `no mail with a link came to ${to}` },
  );
}
