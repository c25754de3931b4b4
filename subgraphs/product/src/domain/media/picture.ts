/** A picture that is kept, without its bytes. */
export interface Picture {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly id: string;
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
}

/** So wide are the copies that there are of a picture which is wider. */
const copyWidths = [160, 320, 640, 1_280];

/** The widths of the copies of a picture. A drawing has none: it is sharp in every size. */
export function copyWidthsOf({ width, contentType }: Pick<Picture, 'width' | 'contentType'>): number[] {
  return contentType === 'image/svg+xml' ? [] : copyWidths.filter((copy) => copy < width);
}

/** Where a picture, or the smallest copy of it that is so wide, is served. */
export function pathOfPicture(picture: Picture, width: number | undefined): string {
  const copy = width === undefined ? undefined : copyWidthsOf(picture).find((each) => each >= width);
  return copy === undefined ? `/media/${picture.id}` : `/media/${picture.id}/${copy.toString()}`;
}
