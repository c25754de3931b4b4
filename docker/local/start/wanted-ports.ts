import { serverNames } from '../servers/server-set.ts';
import type { ServerName } from '../servers/server-set.ts';
import type { WantedPort } from './check-ports.ts';
import { titles } from './titles.ts';
import type { StartSettings } from './settings.ts';

/** Every port of 127.0.0.1 that a start with these settings will listen on. */
export function wantedPorts(settings: StartSettings, omitted: ReadonlySet<ServerName>): readonly WantedPort[] {
  const started = serverNames.filter((name) => settings.given[name] === undefined && !omitted.has(name));
  const ports = started.map((name) => ({
    port: settings.serverPorts[name],
    owner: titles[name],
    variable: `AGORA_${name.toUpperCase()}_PORT`,
  }));
  if (started.includes('kafka')) {
    const port = settings.serverPorts.kafkaController;
    ports.push({ port, owner: "Kafka's controller", variable: 'AGORA_KAFKA_CONTROLLER_PORT' });
  }
  if (settings.mail) {
    ports.push({ port: settings.mail.smtpPort, owner: 'the mail server', variable: 'AGORA_SMTP_PORT' });
    ports.push({ port: settings.mail.httpPort, owner: "the mail server's page", variable: 'AGORA_MAIL_PORT' });
  }
  if (settings.onlyInfrastructure) return ports;
  ports.push({ port: settings.routerPort, owner: 'the router', variable: 'ROUTER_PORT' });
  for (const { name, port, transport, tcpUrl } of settings.services) {
    const prefix = name.toUpperCase();
    ports.push({ port, owner: name, variable: `${prefix}_PORT` });
    if (transport !== 'tcp') continue;
    ports.push({ port: Number(new URL(tcpUrl).port), owner: `${name} (TCP)`, variable: `${prefix}_TCP_URL` });
  }
  return ports;
}
