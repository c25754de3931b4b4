/** What clients ask of a gateway, over and over. */
export interface Workload {
  readonly title: string;
  /** Whether each request differs from every other. */
  readonly variesBy: string | undefined;
  /** The JSON body of a request; the number tells requests apart. */
  readonly body: (request: number) => string;
  /** Whether this is the answer, whatever the request's number. */
  readonly isRight: (answer: string) => boolean;
}
