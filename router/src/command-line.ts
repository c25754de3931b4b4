import { parseArgs } from 'node:util';
import { type CommandLine, ConfigError } from './config.ts';

/** What was typed after the command; throws `ConfigError` for what it does not know. */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { supergraph: { type: 'string' }, port: { type: 'string' } },
    });
    return { supergraph: values.supergraph, port: values.port };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${reason}\nUsage: npm run router -- --supergraph FILE --port N`, { cause: error });
  }
}
