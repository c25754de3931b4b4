import type { Mode, WorkloadName } from '../config.ts';

/** What a contender is told before it starts. */
export interface Setting {
  readonly port: number;
  readonly supergraphPath: string;
  /** Where all four subgraphs are. */
  readonly origin: string;
  readonly mode: Mode;
  readonly jwksUrl: URL;
}

/** One gateway, or what stands in for one. */
export interface Contender {
  readonly name: string;
  readonly modes: readonly Mode[];
  readonly workloads: readonly WorkloadName[];
  /** Whether its clients are someone: they send a signed token. */
  readonly hasIdentity: boolean;
  /** A script for Node with its arguments, and the variables it needs. */
  readonly command: (setting: Setting) => {
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string>>;
  };
}
