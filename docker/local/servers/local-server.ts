import type { Identities } from '@agora/kit/access';

/** A server of this machine, started for one folder and port. Disposing it stops it; its data stay. */
export interface LocalServer extends AsyncDisposable {
  readonly name: string;
  /** Where clients reach it, credentials included. The same for its whole life, restarts included. */
  readonly url: string;
  readonly port: number;
  /** Process id of the current run. */
  readonly pid: number | undefined;
  readonly logFile: string;
  /** Lets it finish in order. Stopping a stopped server does nothing. */
  stop(): Promise<void>;
  /** SIGKILL: what a crash looks like to its clients. Resolves once it is gone. */
  kill(): Promise<void>;
  /** Stops it if it runs, then starts it on the same port and data; resolves when it answers again. */
  restart(): Promise<void>;
}

/** What a broker needs to be told besides. */
export interface BrokerOptions extends ServerOptions {
  /** Who may connect, and what each may do. By default only `setup`, with the password `agora`: for servers that are thrown away. */
  readonly identities?: Identities;
  /** What its command line ends with, such as to have it speak TLS. */
  readonly moreArguments?: readonly string[];
}

/** What every server needs to be told. */
export interface ServerOptions {
  /** Folder for data, configuration and log; made when absent. */
  readonly directory: string;
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** `false` trades safety against power loss for speed; a killed server keeps its data either way. Default `true`. */
  readonly durable?: boolean;
  /** Where output is appended; default `<directory>/<name>.log`. */
  readonly logFile?: string;
  /** Called with a line to show when something has to be fetched first. */
  readonly onProgress?: (line: string) => void;
  /** Called when a run that had become ready ends without having been asked to, with how it ended and its last words. */
  readonly onCrash?: (how: string) => void;
}
