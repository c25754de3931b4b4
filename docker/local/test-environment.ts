import { join } from 'node:path';
import { cacheFolder, fromEnvironment, inheritedEnvironment } from './config.ts';
import { serverNames } from './servers/server-set.ts';
import type { ServerName } from './servers/server-set.ts';

const variables = {
  postgres: 'AGORA_TEST_POSTGRES_URL',
  nats: 'NATS_URL',
  redis: 'REDIS_URL',
  kafka: 'KAFKA_URL',
} as const;

type Urls = Partial<Record<ServerName, string>>;

/** Servers that the environment names already. */
export function givenServers(): Urls {
  const given: Urls = {};
  for (const name of serverNames) {
    const url = fromEnvironment(variables[name]);
    if (url !== undefined) given[name] = url;
  }
  return given;
}

/** The environment of a test run against these servers; what the user has set stays. */
export function testEnvironment(urls: Urls): NodeJS.ProcessEnv {
  const defaults = {
    LOG_LEVEL: 'warn',
    // Whole-system tests start many processes that load the same code.
    NODE_COMPILE_CACHE: join(cacheFolder(), 'compile-cache'),
  };
  const environment: NodeJS.ProcessEnv = { ...defaults, ...inheritedEnvironment(), NODE_ENV: 'test' };
  for (const name of serverNames) {
    if (urls[name] !== undefined) environment[variables[name]] = urls[name];
  }
  return environment;
}
