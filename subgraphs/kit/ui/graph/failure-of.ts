interface UserError {
  readonly message: string;
}

/** What a shopper is told about a mutation that did not do what it should; nothing where all is well. */
export function failureOf(
  payload: { readonly userErrors: readonly UserError[] } | null | undefined,
): string | undefined {
  if (!payload) return 'That did not work: a part of the shop does not answer at the moment. Please try again.';
  return payload.userErrors[0]?.message;
}
