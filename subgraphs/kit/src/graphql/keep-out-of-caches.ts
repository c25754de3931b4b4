import type { GraphQLResolveInfo } from 'graphql';

/** As Apollo Server extends it while it runs an operation. */
interface InfoWithHint extends GraphQLResolveInfo {
  readonly cacheControl?: { readonly cacheHint: { restrict(hint: { readonly maxAge: number }): void } };
}

/** Somebody else would be answered otherwise, so this answer is not kept, whatever `@cacheControl` says of its type. */
export function keepOutOfCaches(info: GraphQLResolveInfo): void {
  const { cacheControl }: InfoWithHint = info;
  cacheControl?.cacheHint.restrict({ maxAge: 0 });
}
