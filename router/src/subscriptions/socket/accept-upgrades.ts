import type { IncomingMessage, Server } from 'node:http';
import { type AllowsHost, createAllowsHost, type Log } from '@agora/kit/edge';
import type { RouterConfig } from '../../config.ts';
import { type AllowsOrigin, createAllowsOrigin } from '../../http/origin/allows-origin.ts';
import { mayConnect } from '../../http/origin/may-connect.ts';
import { pathOf } from '../../http/read/path-of.ts';
import { clientAddress } from '../../security/client-address.ts';
import type { AdmissionControl } from '../../admission-control.ts';
import { refuseUpgrade, type UpgradeRefusal } from './refuse-upgrade.ts';
import type { GraphqlWsSurface } from './serve-graphql-ws.ts';

export interface UpgradeOptions {
  readonly config: Pick<RouterConfig, 'corsOrigins' | 'hosts' | 'limits' | 'trustedProxies'>;
  readonly webSocket: Pick<GraphqlWsSurface, 'upgrade'>;
  /** Shared with all else that clients send. */
  readonly admission: AdmissionControl;
  readonly log: Log;
}

const nothingHere: UpgradeRefusal = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'There is nothing here. GraphQL is at /graphql.',
};
const stopping: UpgradeRefusal = {
  status: 503,
  code: 'ROUTER_STOPPING',
  message: 'The router stops. Connect again, to another.',
};
const foreignHost: UpgradeRefusal = {
  status: 421,
  code: 'HOST_NOT_ALLOWED',
  message: 'The router is not known by this name. ROUTER_HOSTS can name it.',
};
const foreignPage: UpgradeRefusal = {
  status: 403,
  code: 'CSRF_PREVENTED',
  message: 'Pages of this origin may not connect. ROUTER_CORS_ORIGINS can name it.',
};
const overloaded: UpgradeRefusal = {
  status: 503,
  code: 'OVERLOADED',
  message: 'There is too much to do at the moment. Try again soon.',
};

/** Opens WebSockets to those who may have one, and tells the others why they get none. */
export function acceptUpgrades(server: Server, { config, webSocket, admission, log }: UpgradeOptions): void {
  const { corsOrigins, hosts, limits, trustedProxies } = config;
  const allows = createAllowsOrigin(corsOrigins);
  const allowsHost = createAllowsHost(hosts);
  server.on('upgrade', (request, socket, head) => {
    // The HTTP server no longer watches this socket, and an unheard error would end the process.
    socket.on('error', () => socket.destroy());
    const refusal = server.listening ? refusalOf(request, allows, allowsHost) : stopping;
    if (refusal) {
      refuseUpgrade(log, request, socket, refusal);
      return;
    }
    admission.admit(
      (waitedMs) => {
        if (waitedMs > limits.queueMs) refuseUpgrade(log, request, socket, overloaded);
        else if (!socket.destroyed) webSocket.upgrade(request, socket, head);
      },
      () => clientAddress(request, trustedProxies),
    );
  });
}

function refusalOf(request: IncomingMessage, allows: AllowsOrigin, allowsHost: AllowsHost): UpgradeRefusal | undefined {
  if (pathOf(request) !== '/graphql') return nothingHere;
  if (!allowsHost(request.headers.host)) return foreignHost;
  return mayConnect(request, allows) ? undefined : foreignPage;
}
