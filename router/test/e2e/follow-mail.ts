import { eventually } from './eventually.ts';
import type { RunningSystem } from './start-system.ts';

interface Mail {
  readonly text: string;
}

/** The code in the last mail that the shop sent to a mailbox. */
export async function followMail({ mail }: Pick<RunningSystem, 'mail'>, to: string): Promise<string> {
  const page = new URL(`/mails.json?to=${encodeURIComponent(to)}`, mail);
  return eventually(
    async () => {
      const mails = (await (await fetch(page)).json()) as readonly Mail[];
      return /#token=(\S+)/.exec(mails.at(-1)?.text ?? '')?.[1];
    },
    { orElse: () => `no mail with a link came to ${to}` },
  );
}
