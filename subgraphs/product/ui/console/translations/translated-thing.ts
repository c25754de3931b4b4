/** What a page translates into which language. */
export interface TranslatedThing {
  readonly id: string;
  readonly language: string;
}
