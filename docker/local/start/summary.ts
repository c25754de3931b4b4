import { serverNames } from '../servers/server-set.ts';
import type { ServerName } from '../servers/server-set.ts';
import type { StartSettings } from './settings.ts';
import type { System } from './system.ts';
import { table } from './table.ts';
import { titles } from './titles.ts';

const header = ['what', 'how it runs', 'address'];

/** What runs, how, and where; the same for every start. */
export function summary(settings: StartSettings, system: System): string {
  const servers = serverNames.map((name) => [titles[name], howServerRuns(system, name), serverAddress(system, name)]);
  servers.push(['mail', howMailRuns(settings), mailAddress(settings)]);
  const missing = Object.values(system.servers.missing).map((reason) => `\n${reason}`);
  if (settings.onlyInfrastructure) return [table(header, servers), ...missing].join('\n');
  const services = settings.services.map(({ name, port, transport }) => {
    const actual = system.transportOf(name);
    const how = actual === transport ? titles[actual] : `${titles[actual]} (${titles[transport]} is not available)`;
    return [name, `process, speaks ${how}`, `http://localhost:${port}/graphql`];
  });
  const router = ['router', 'process, composes the ten', `http://localhost:${settings.routerPort}/graphql`];
  return [table(header, [...servers, ...services, router]), ...missing].join('\n');
}

function howServerRuns({ servers }: System, name: ServerName): string {
  if (servers.missing[name] !== undefined) return 'not available, see below';
  if (servers.started[name] !== undefined) return 'process';
  return servers.urls[name] === undefined ? 'not needed' : 'yours, by the environment';
}

function howMailRuns({ mail, smtpUrl }: StartSettings): string {
  if (mail) return `process, SMTP at ${mail.smtpPort}`;
  return smtpUrl === undefined ? 'none: NOTIFICATION_SMTP_URL is not set' : 'yours, by the environment';
}

function mailAddress({ mail, smtpUrl }: StartSettings): string {
  if (mail) return `http://localhost:${mail.httpPort}`;
  return smtpUrl === undefined ? '-' : new URL(smtpUrl).host;
}

/** Without the credentials that a URL may carry. */
function serverAddress({ servers }: System, name: ServerName): string {
  const url = servers.urls[name];
  return url === undefined
    ? '-'
    : url
        .split(',')
        .map((one) =>
          one
            .trim()
            .replace(/^[\w+]+:\/\//, '')
            .replace(/^[^@/]*@/, '')
            .replace(/[/?].*$/, ''),
        )
        .join(', ');
}
