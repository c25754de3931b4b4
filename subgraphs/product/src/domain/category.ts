/** A part of the shop; `parentId` is null at the top. */
export interface Category {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
}
