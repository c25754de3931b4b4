import { useSession } from '@agora/kit-ui';

interface Problem {
  readonly detail?: string;
  readonly row?: number;
  readonly errors?: readonly { readonly message: string }[];
}

export interface ServiceAnswer {
  readonly response: Response | undefined;
  /** What was wrong, in words; undefined where nothing was. */
  readonly fault: string | undefined;
}

const away = 'The shop does not answer at the moment. Please try again.';

/** Asks a route of the service beside the graph, as who is signed in. */
export function useAskService(): (path: string, init?: RequestInit) => Promise<ServiceAnswer> {
  const { accessToken } = useSession();
  return async (path, init = {}) => {
    const token = await accessToken();
    const headers = { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${token ?? ''}` };
    const response = await fetch(path, { ...init, headers }).catch(() => undefined);
    if (response?.ok) return { response, fault: undefined };
    const problem = (await response?.json().catch(() => undefined)) as Problem | undefined;
    return { response: undefined, fault: problem?.detail ?? problem?.errors?.[0]?.message ?? away };
  };
}

/** Has the browser keep an answer as a file. */
export async function keepAsFile(response: Response, otherwise: string): Promise<void> {
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = named ?? otherwise;
  link.click();
  URL.revokeObjectURL(address);
}
