/** An address that an account had proven before the one that it has now. */
export interface EarlierAddress {
  readonly userId: string;
  readonly email: string;
  /** Since then it is theirs no longer. */
  readonly until: Date;
}
