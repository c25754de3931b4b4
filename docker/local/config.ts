import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where fetched programs are kept between runs and shared by all checkouts. */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'agora');
}

/** On a build machine nothing may be skipped quietly. */
export function isContinuousIntegration(): boolean {
  const value = process.env['CI'];
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}

/** A variable of the environment; an empty one counts as unset. */
export function fromEnvironment(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** The environment that child processes start from. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env };
}

export const searchPath = (): string => process.env['PATH'] ?? '';
