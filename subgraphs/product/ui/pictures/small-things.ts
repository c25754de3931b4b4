import type { Drawing } from './drawings.ts';
import { box, disc, line, shadow, shape, times } from './shapes.ts';

const art: Drawing = ({ main, dark, light, accent }, variation) =>
  [
    shadow(200, 334, 170),
    times(5, (index) => {
      const x = 150 + index * 24;
      const colour = [accent, light, main, '#e2b13c', '#5f8252'][(index + variation) % 5] ?? accent;
      const top = 92 + ((index * 37 + variation * 11) % 46);
      return (
        shape(`M${String(x - 8)} ${String(top + 26)}l8-26 8 26z`, '#f0d9b5') + box(x - 8, top + 26, 16, 150, colour, 2)
      );
    }),
    box(128, 220, 144, 112, main, 16),
    box(128, 220, 144, 20, dark, 10),
    disc(200, 284, 20, light),
  ].join('');

const fasteners: Drawing = ({ main, dark, light, accent }) =>
  [
    shadow(200, 332, 210),
    times(4, (index) => {
      const move = `translate(${String(118 + (index % 2) * 104)} ${String(92 + Math.floor(index / 2) * 84)}) rotate(${String(index * 34 - 40)} 30 40)`;
      return `<g transform="${move}">${line('M18 18v44a14 14 0 0 0 28 0V12a20 20 0 0 0-40 0v52', [main, accent, dark, light][index] ?? main, 8)}</g>`;
    }),
    box(108, 276, 184, 54, main, 14),
    box(108, 276, 184, 16, light, 8),
  ].join('');

const supplies: Drawing = ({ main, dark, light, accent }, variation) =>
  variation % 2 === 0
    ? [
        shadow(200, 326, 220),
        line('M140 108l98 138M260 108l-98 138', light, 16),
        line('M140 108l98 138M260 108l-98 138', '#f5efe4', 5),
        disc(200, 193, 9, dark),
        `<circle cx="146" cy="272" r="34" fill="none" stroke="${main}" stroke-width="18"/>`,
        `<circle cx="254" cy="272" r="34" fill="none" stroke="${accent}" stroke-width="18"/>`,
      ].join('')
    : [
        shadow(200, 330, 250),
        shape('M84 282l180-58a24 24 0 0 1 30 16l6 18-204 62z', main),
        shape('M84 282l176-108a26 26 0 0 1 36 10l10 20-206 90z', dark),
        box(88, 300, 224, 24, accent, 10),
        disc(116, 284, 8, light),
      ].join('');

const storage: Drawing = ({ main, dark, light, accent }, variation) =>
  variation % 2 === 0
    ? [
        shadow(200, 344, 220),
        box(112, 74, 176, 266, main, 12),
        times(3, (index) => {
          const y = 88 + index * 84;
          return box(124, y, 152, 72, index === 1 ? light : dark, 8) + box(176, y + 28, 48, 10, '#f4ead8', 5);
        }),
        disc(262, 324, 5, accent),
      ].join('')
    : [
        shadow(200, 336, 250),
        box(92, 190, 216, 142, main, 10),
        box(80, 158, 240, 44, dark, 10),
        box(160, 226, 80, 26, light, 13),
        box(112, 276, 90, 36, '#f4ead8', 4),
        line('M124 290h60M124 300h36', accent, 4),
      ].join('');

const appliances: Drawing = ({ main, dark, light, accent }, variation) =>
  variation % 2 === 0
    ? [
        shadow(200, 340, 190),
        box(126, 88, 148, 248, light, 20),
        box(140, 104, 120, 92, dark, 12),
        box(160, 196, 80, 22, dark, 6),
        box(148, 300, 104, 22, dark, 8),
        shape('M170 246h60l-8 54h-44z', '#f4ead8'),
        line('M230 258c22 0 20 26-4 26', '#f4ead8', 7),
        disc(164, 126, 8, accent) + box(182, 118, 64, 14, main, 7),
      ].join('')
    : [
        shadow(200, 346, 150),
        `<circle cx="200" cy="168" r="88" fill="${dark}"/><circle cx="200" cy="168" r="76" fill="${light}"/>`,
        times(
          3,
          (index) =>
            `<ellipse cx="200" cy="132" rx="22" ry="38" fill="${main}" transform="rotate(${String(index * 120 + 20)} 200 168)"/>`,
        ),
        disc(200, 168, 14, accent),
        line('M200 256v70', dark, 14),
        box(142, 322, 116, 20, dark, 10),
      ].join('');

export const smallThings = { appliances, art, fasteners, storage, supplies };
