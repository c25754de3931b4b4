/** The time at this moment: the database's, unless a test passes its own. */
export type Clock = () => Date;
