import type { Page, WebSocketRoute } from 'playwright-core';

/** The socket of a page, through which the shop tells what happens, in the hands of a test. */
export interface BreakableFeed {
  /** Breaks it behind the next event of a subscription, and keeps it broken. */
  readonly breakBehindNext: (field: string) => void;
  /** Resolves once it is broken. */
  readonly broken: Promise<void>;
  readonly mend: () => void;
  /** What the page has subscribed to with, of the operations of that name, in the order of time. */
  readonly variablesOf: (operationName: string) => readonly Readonly<Record<string, unknown>>[];
  /** The events of a field that the page was told. */
  readonly eventsOf: (field: string) => readonly Readonly<Record<string, unknown>>[];
}

interface Message {
  readonly type: string;
  readonly payload?: {
    readonly operationName?: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  };
}

export async function openBreakableFeed(page: Page): Promise<BreakableFeed> {
  const sent: Message[] = [];
  const told: Message[] = [];
  const sockets = new Set<WebSocketRoute>();
  const { promise: broken, resolve: sayBroken } = Promise.withResolvers<undefined>();
  let isBroken = false;
  let last: string | undefined;

  await page.routeWebSocket('**/graphql', (socket) => {
    if (isBroken) {
      void socket.close({ code: 1012 });
      return;
    }
    sockets.add(socket);
    const server = socket.connectToServer();
    socket.onMessage((text) => {
      sent.push(JSON.parse(text.toString()) as Message);
      server.send(text);
    });
    server.onMessage((text) => {
      if (isBroken) return;
      const message = JSON.parse(text.toString()) as Message;
      told.push(message);
      socket.send(text);
      if (last === undefined || !message.payload?.data?.[last]) return;
      isBroken = true;
      for (const open of sockets) void open.close({ code: 1012 });
      sockets.clear();
      sayBroken(undefined);
    });
  });

  return {
    broken,
    breakBehindNext: (field) => (last = field),
    mend: () => {
      last = undefined;
      isBroken = false;
    },
    variablesOf: (operationName) =>
      sent
        .filter(({ type, payload }) => type === 'subscribe' && payload?.operationName === operationName)
        .map(({ payload }) => payload?.variables ?? {}),
    eventsOf: (field) =>
      told.flatMap(({ payload }) => {
        const event = payload?.data?.[field];
        return event ? [event] : [];
      }),
  };
}
