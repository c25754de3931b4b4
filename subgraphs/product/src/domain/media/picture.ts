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

/** Under which key the bytes of a picture, or of its copy that is so wide, are kept. Copies are WebP. */
export function keyOfPicture({ id, contentType }: Pick<Picture, 'id' | 'contentType'>, copy?: number): string {
  const name = copy === undefined ? id : `${id}-${copy.toString()}`;
  return `${id.slice(0, 2)}/${name}.${contentType === 'image/svg+xml' ? 'svg' : 'webp'}`;
}

/** Whose bytes are kept under a key; undefined for a key that no picture has. */
export function pictureOfKey(key: string): string | undefined {
  return /^[\da-f]{2}\/([\da-f]{64})[-.]/.exec(key)?.[1];
}

/** Where a picture, or the smallest copy of it that is so wide, is served. */
export function pathOfPicture(picture: Picture, width: number | undefined): string {
  const copy = width === undefined ? undefined : copyWidthsOf(picture).find((each) => each >= width);
  return copy === undefined ? `/media/${picture.id}` : `/media/${picture.id}/${copy.toString()}`;
}
