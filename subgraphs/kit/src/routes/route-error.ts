interface RouteErrorOptions extends ErrorOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the answer, for programs. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What a route refuses a request with: an answer in the form of RFC 9457. `code` is public and stands in the README of its package. */
export class RouteError extends Error {
  override readonly name = 'RouteError';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    detail: string,
    { headers = {}, more = {}, ...options }: RouteErrorOptions = {},
  ) {
    super(detail, options);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.more = more;
  }
}
