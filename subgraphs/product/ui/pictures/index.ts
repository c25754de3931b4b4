export { drawPicture } from './draw-picture.ts';
export { drawings } from './drawings.ts';
export { variations } from './picture-of.ts';
