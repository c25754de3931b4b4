import type { Tokens } from '../session/tokens.ts';
import { openOperations } from './ask-operations.ts';
import type { OperationsMessage } from './operations-facts.ts';

const againMs = 2_000;

export type StreamMessage = OperationsMessage | { readonly kind: 'connected' } | { readonly kind: 'lost' };

/** Hears the router's operations until the signal, and begins anew when they break off. An `EventSource` could not show who asks. */
export async function followStream(
  tokens: Tokens,
  tell: (message: StreamMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  const isOver = () => signal.aborted;
  while (!isOver()) {
    try {
      const response = await openOperations(tokens, '/operations/stream', { signal });
      tell({ kind: 'connected' });
      for await (const data of messagesOf(response)) tell(JSON.parse(data) as OperationsMessage);
    } catch {
      // It is told as lost, and asked for again.
    }
    if (isOver()) return;
    tell({ kind: 'lost' });
    await new Promise((resolve) => setTimeout(resolve, againMs));
  }
}

/** The data of server-sent events that have no name. */
async function* messagesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const parts = (text + read.value).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('data: ')) yield part.slice('data: '.length);
  }
}
