import { z } from 'zod';

const longest = 200;
/** As Zod writes what does not fit a contract. */
const issues = z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })).min(1);

/** Why something was given up, on one line: of a failed statement not its values, of what does not fit not what it was. */
export function reasonOf(error: string | null): string {
  if (error === null) return 'It is not known why.';
  const [issue] = issues.safeParse(parsed(error)).data ?? [];
  const [line = ''] = error.split('\n', 1);
  const reason = issue ? `does not fit its contract: ${issue.path.join('.')}: ${issue.message}` : line;
  return reason.length > longest ? `${reason.slice(0, longest - 1)}…` : reason;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
