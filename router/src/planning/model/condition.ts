/** A condition of `@skip` or `@include` that depends on a variable; constant ones are decided while preparing. */
export interface Condition {
  readonly variable: string;
  readonly is: boolean;
}
