import type { Drawing } from './drawings.ts';
import { box, disc, line, shadow, times } from './shapes.ts';

const phones: Drawing = ({ main, dark, light, accent }, variation) =>
  variation % 2 === 0
    ? [
        shadow(200, 334, 130),
        box(140, 76, 120, 250, dark, 24),
        box(150, 88, 100, 226, light, 16),
        box(178, 94, 44, 10, dark, 5),
        times(12, (index) => box(164 + (index % 3) * 26, 190 + Math.floor(index / 3) * 27, 19, 19, main, 6)),
        box(164, 122, 72, 46, accent, 10),
      ].join('')
    : [
        shadow(200, 334, 210),
        box(104, 214, 192, 112, main, 22),
        box(122, 226, 70, 34, '#e9f0e4', 6),
        times(9, (index) => box(208 + (index % 3) * 24, 232 + Math.floor(index / 3) * 24, 17, 16, light, 5)),
        box(92, 168, 216, 40, dark, 20),
        box(86, 170, 58, 56, dark, 18) + box(256, 170, 58, 56, dark, 18),
        disc(148, 292, 9, accent),
      ].join('');

const copiers: Drawing = ({ main, dark, light, accent }) =>
  [
    shadow(200, 344, 240),
    box(104, 150, 192, 188, light, 12),
    box(92, 118, 216, 44, main, 14),
    box(118, 100, 164, 22, dark, 8),
    box(122, 216, 156, 10, dark, 4),
    box(136, 204, 128, 18, '#fffdf7', 2),
    box(118, 248, 164, 34, main, 6) + box(118, 290, 164, 34, main, 6),
    box(188, 262, 24, 6, dark, 3) + box(188, 304, 24, 6, dark, 3),
    box(232, 130, 58, 20, '#e9f0e4', 4) + disc(112, 140, 7, accent),
  ].join('');

const machines: Drawing = ({ main, dark, light, accent }, variation) =>
  [
    shadow(200, 336, 250),
    box(140, 84, 120, 96, '#fffdf7', 4),
    times(3, (index) => line(`M158 ${String(108 + index * 18)}h${String(72 - index * 16)}`, light, 5)),
    box(92, 164, 216, 128, main, 20),
    box(92, 164, 216, 40, dark, 20),
    box(124, 246, 152, 18, dark, 6),
    box(120, 258, 160, 70, '#fffdf7', 4),
    line('M140 284h84M140 304h56', accent, 6),
    disc(278, 226, 9, accent) + disc(252, 226, 9, light) + (variation % 2 ? box(116, 218, 60, 16, light, 5) : ''),
  ].join('');

const accessories: Drawing = ({ main, dark, light, accent }, variation) =>
  variation % 2 === 0
    ? [
        shadow(200, 326, 290),
        box(64, 222, 272, 96, dark, 16),
        times(30, (index) =>
          box(80 + (index % 10) * 24.4, 236 + Math.floor(index / 10) * 24, 19, 18, index % 7 ? light : accent, 4),
        ),
        box(150, 132, 100, 62, main, 30),
        line('M200 132c0-38 40-28 40-62', dark, 5),
        line('M200 140v24', light, 6),
      ].join('')
    : [
        shadow(200, 334, 190),
        line('M112 236c0-118 176-118 176 0', dark, 18),
        box(90, 216, 46, 94, main, 20) + box(264, 216, 46, 94, main, 20),
        box(122, 224, 20, 78, light, 8) + box(258, 224, 20, 78, light, 8),
        line('M286 306c-8 30-40 30-66 28', dark, 8),
        disc(216, 334, 10, accent),
      ].join('');

export const technology = { accessories, copiers, machines, phones };
