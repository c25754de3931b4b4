/** Seals the keys that sign access tokens, in the dump and where it is restored. */
export const keySecret = 'only-for-the-dump-of-a-release-0123456789';
