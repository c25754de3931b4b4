/** What a process takes part in until it is disposed: a group that hears events, or one that answers requests. */
export interface Listening extends AsyncDisposable {
  /** Why nothing comes at present, in a few words each; empty while it takes part and what comes is taken. */
  readonly problems: readonly string[];
}
