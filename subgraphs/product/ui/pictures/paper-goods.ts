import type { Drawing } from './drawings.ts';
import { box, disc, line, shadow, shape, times } from './shapes.ts';

const white = '#fffdf7';

const paper: Drawing = ({ main, light, accent }, variation) =>
  [
    shadow(200, 330, 220),
    times(4, (index) => box(112 - index * 3, 112 - index * 6, 176, 220, index % 2 ? '#f1e8d8' : white, 5)),
    times(5 + (variation % 2), (index) =>
      line(
        `M124 ${String(134 + index * 28)}h${String(index % 3 === 2 ? 84 : 132)}`,
        index ? light : main,
        index ? 6 : 10,
      ),
    ),
    box(112, 296, 176, 36, main, 5),
    disc(262, 314, 9, accent),
  ].join('');

const envelopes: Drawing = ({ main, dark, light, accent }) =>
  [
    shadow(200, 322, 260),
    `<g transform="rotate(-6 200 220)">${box(88, 132, 224, 152, light, 10)}</g>`,
    box(80, 160, 240, 158, white, 10),
    shape('M80 170l120 88 120-88v-4a6 6 0 0 0-6-6H86a6 6 0 0 0-6 6z', main),
    line('M86 166l114 84 114-84', dark, 4),
    disc(200, 254, 20, accent),
  ].join('');

const labels: Drawing = ({ main, dark, light, accent }, variation) =>
  [
    shadow(200, 330, 240),
    `<g transform="rotate(${variation % 2 ? '-12' : '9'} 200 200)">`,
    shape('M118 140l60-44h104a10 10 0 0 1 10 10v90a10 10 0 0 1-10 10H178z', main),
    disc(158, 150, 12, white),
    line('M198 134h70M198 160h48', white, 8),
    '</g>',
    line('M146 156c-40 20-56 60-40 104', dark, 4),
    box(96, 248, 208, 76, white, 10),
    times(3, (index) => box(112 + index * 64, 264, 50, 44, [accent, light, main][index] ?? accent, 6)),
  ].join('');

const binders: Drawing = ({ main, dark, light, accent }, variation) =>
  [
    shadow(200, 334, 240),
    times(3, (index) => {
      const colour = [main, accent, dark][(index + variation) % 3] ?? main;
      const x = 104 + index * 66;
      const spine = [box(x, 86, 60, 246, colour, 7), box(x + 12, 118, 36, 76, white, 4)];
      return [
        ...spine,
        line(`M${String(x + 20)} 138h20M${String(x + 20)} 154h14`, light, 5),
        disc(x + 30, 290, 12, '#fff8'),
      ].join('');
    }),
  ].join('');

export const paperGoods = { binders, envelopes, labels, paper };
