/** All in milliseconds. */
export interface TcpTimings {
  /** How long a peer may take to prove itself. */
  readonly handshakeMs: number;
  /** How often each side shows that it is alive. */
  readonly heartbeatMs: number;
  /** After how much silence a peer is taken for dead. */
  readonly deadAfterMs: number;
  /** How long a closing server waits for the answers to events that it has handed out. */
  readonly farewellMs: number;
  /** How often it is looked whether the certificate was renewed. */
  readonly certificateMs: number;
}

export const defaultTimings: TcpTimings = {
  handshakeMs: 5_000,
  heartbeatMs: 5_000,
  deadAfterMs: 15_000,
  farewellMs: 2_000,
  certificateMs: 10_000,
};
