import type { Drawing } from './drawings.ts';
import { box, disc, line, shadow, shape, times } from './shapes.ts';

const bookcases: Drawing = ({ main, dark, light, accent }, variation) => {
  const shelves = 3 + (variation % 2);
  const height = 240 / shelves;
  const books = (shelf: number) =>
    times(4 + ((variation + shelf) % 3), (index) => {
      const tall = height - 22 - ((index * 7 + shelf * 5) % 14);
      const colour = [accent, light, '#f4ead8', dark][(index + shelf + variation) % 4] ?? accent;
      return box(132 + index * 19, 68 + (shelf + 1) * height - tall, 14, tall, colour, 2);
    });
  const shelf = (index: number) => box(112, 66 + (index + 1) * height, 176, 8, main, 2);
  return [
    shadow(200, 330, 230),
    box(104, 60, 192, 268, main),
    box(116, 72, 168, 244, dark, 3),
    times(shelves, books),
    times(shelves, shelf),
  ].join('');
};

const chairs: Drawing = ({ main, dark, light }, variation) =>
  variation % 2 === 0
    ? [
        shadow(200, 346, 190),
        line('M200 270v44M200 314l-62 26M200 314l62 26M200 314v30', dark, 10),
        disc(138, 342, 9, dark) + disc(262, 342, 9, dark) + disc(200, 346, 9, dark),
        box(142, 84, 116, 138, main, 34),
        box(158, 100, 84, 100, light, 26),
        box(128, 228, 144, 42, main, 20),
        line('M126 182v40M274 182v40', dark, 12),
      ].join('')
    : [
        shadow(200, 342, 180),
        line('M148 250l-14 88M252 250l14 88M160 250l-4 70M240 250l4 70', dark, 10),
        line('M148 92l6 140M252 92l-6 140', dark, 11),
        box(142, 88, 116, 52, main, 16),
        box(150, 156, 100, 24, light, 10),
        box(134, 226, 132, 30, main, 14),
      ].join('');

const tables: Drawing = ({ main, dark, light, accent }, variation) =>
  [
    shadow(200, 340, 270),
    variation % 2 === 0
      ? line('M96 210l-14 126M304 210l14 126M124 210l-4 96M276 210l4 96', dark, 11)
      : line('M200 212v104M200 316l-64 20M200 316l64 20', dark, 14),
    box(62, 188, 276, 26, main, 12),
    box(62, 188, 276, 9, light, 5),
    shape('M232 188l-9-42h50l-9 42z', accent),
    line('M248 146c-4-34 10-48 26-58M246 146c2-28-12-40-26-44', '#5d7a4a', 6),
    disc(276, 86, 12, '#5d7a4a') + disc(216, 100, 11, '#7a9763'),
  ].join('');

const furnishings: Drawing = ({ main, dark, light, accent }, variation) =>
  variation % 2 === 0
    ? [
        shadow(200, 342, 130),
        line('M200 176v148', dark, 9),
        box(152, 322, 96, 16, dark, 8),
        shape('M150 76h100l34 108H116z', main),
        shape('M150 76h26l-8 108h-52z', light),
        `<ellipse cx="200" cy="186" rx="84" ry="9" fill="#fff3cf"/>`,
      ].join('')
    : [
        shadow(200, 340, 150),
        shape('M142 232h116l-16 104h-84z', main),
        box(132, 218, 136, 26, dark, 10),
        line('M200 218c0-60-6-84-40-112M200 218c2-66 16-86 52-96M200 218V92', '#4d6b43', 7),
        `<ellipse cx="154" cy="102" rx="30" ry="15" transform="rotate(32 154 102)" fill="#5f8252"/>`,
        `<ellipse cx="256" cy="118" rx="32" ry="15" transform="rotate(-24 256 118)" fill="#6f9460"/>`,
        `<ellipse cx="200" cy="84" rx="15" ry="32" fill="#7ca36c"/>`,
        disc(200, 286, 9, accent),
      ].join('');

export const furniture = { bookcases, chairs, furnishings, tables };
