/** Colours of a drawing: of the thing, of what is bright and dark of it, and of the wall behind. */
export interface Palette {
  readonly main: string;
  readonly bright: string;
  readonly dark: string;
  readonly wall: string;
}

type Draw = (palette: Palette) => string;

const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 8) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
const disc = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
const line = (path: string, stroke: string, width = 24) =>
  `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const shape = (path: string, fill: string) => `<path d="${path}" fill="${fill}"/>`;
const rows = (from: number, step: number, count: number, draw: (place: number, index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(from + index * step, index)).join('');

/** What things of a sub-category of the demo shop look like, on a square 800 wide whose floor is at 660. */
export const drawings: Readonly<Record<string, Draw>> = {
  accessories: ({ main, bright, dark }) =>
    rect(130, 430, 540, 230, main, 28) +
    rows(465, 60, 3, (y) => rows(165, 62, 8, (x) => rect(x, y, 48, 44, bright, 10))) +
    rect(300, 250, 120, 160, dark, 60) +
    line('M360 250 C360 180 500 200 500 120', dark, 12),
  appliances: ({ main, bright, dark }) =>
    rect(240, 130, 320, 530, main, 32) +
    disc(400, 460, 120, bright) +
    disc(400, 460, 80, dark) +
    rect(280, 180, 150, 50, bright, 12) +
    disc(490, 205, 24, dark),
  art: ({ main, bright, dark }) =>
    rows(200, 90, 5, (x, index) => {
      const colour = [main, dark, bright, main, dark][index] ?? main;
      return (
        rect(x, 250, 56, 340, colour, 6) +
        shape(`M${x} 250 l28 -90 l28 90 z`, '#f3d9b1') +
        rect(x, 590, 56, 40, '#e8a7a7', 6)
      );
    }),
  binders: ({ main, bright, dark }) =>
    rows(190, 150, 3, (x, index) => {
      const colour = [main, dark, bright][index] ?? main;
      return (
        rect(x, 160, 130, 500, colour, 10) + rect(x + 28, 220, 74, 170, '#ffffff', 6) + disc(x + 65, 570, 30, '#ffffff')
      );
    }),
  bookcases: ({ main, bright, dark }) =>
    rect(190, 90, 420, 570, dark, 10) +
    rows(
      115,
      178,
      3,
      (y, shelf) =>
        rect(215, y, 370, 160, main, 4) +
        rows(232, 44, 7 - shelf, (x, index) =>
          rect(x, y + 40 + ((index * 17) % 40), 34, 120 - ((index * 17) % 40), index % 2 ? bright : '#f6efe2', 4),
        ),
    ),
  chairs: ({ main, bright, dark }) =>
    rect(270, 120, 260, 270, main, 60) +
    rect(300, 150, 200, 120, bright, 40) +
    rect(235, 400, 330, 80, main, 40) +
    line('M400 480 V580 M400 580 L270 640 M400 580 L530 640 M400 580 V640', dark) +
    rows(270, 130, 3, (x) => disc(x, 645, 18, dark)),
  copiers: ({ main, bright, dark }) =>
    rect(180, 300, 440, 360, main, 20) +
    rect(160, 230, 480, 80, dark, 16) +
    rect(230, 150, 340, 80, bright, 10) +
    rect(470, 330, 110, 60, dark, 8) +
    rows(430, 76, 3, (y) => rect(210, y, 380, 60, bright, 8) + rect(360, y + 22, 80, 14, dark, 7)),
  envelopes: ({ main, bright, dark }) =>
    rect(130, 240, 540, 380, main, 16) +
    shape('M130 256 L400 470 L670 256 V240 H130 z', bright) +
    line('M140 250 L400 460 L660 250', dark, 10) +
    disc(400, 480, 44, dark),
  fasteners: ({ main, bright, dark }) =>
    rows(230, 150, 3, (x, index) =>
      line(
        `M${x + 70} 260 V540 a45 45 0 0 1 -90 0 V230 a65 65 0 0 1 130 0 V560`,
        [main, dark, bright][index] ?? main,
        22,
      ),
    ),
  furnishings: ({ main, bright, dark }) =>
    shape('M270 140 H530 L600 370 H200 z', main) +
    shape('M270 140 H340 L300 370 H200 z', bright) +
    rect(385, 370, 30, 240, dark, 4) +
    rect(290, 610, 220, 50, dark, 25),
  labels: ({ main, bright, dark }) =>
    rows(
      170,
      150,
      3,
      (y, index) =>
        shape(`M180 ${y} H520 L610 ${y + 60} L520 ${y + 120} H180 z`, [main, bright, dark][index] ?? main) +
        disc(530, y + 60, 18, '#ffffff') +
        rect(220, y + 34, 200, 16, '#ffffff', 8) +
        rect(220, y + 70, 130, 16, '#ffffff', 8),
    ),
  machines: ({ main, bright, dark }) =>
    rect(150, 300, 500, 260, main, 24) +
    rect(230, 150, 340, 180, bright, 8) +
    rect(230, 470, 340, 190, '#ffffff', 8) +
    rows(510, 36, 4, (y) => rect(265, y, 270, 12, bright, 6)) +
    disc(590, 350, 18, dark) +
    rect(190, 420, 420, 24, dark, 12),
  paper: ({ main, bright, dark }) =>
    rect(240, 520, 360, 140, bright, 6) +
    rect(220, 150, 360, 480, '#ffffff', 6) +
    shape('M580 150 v480 l40 30 v-480 z', bright) +
    rows(220, 60, 6, (y, index) => rect(265, y, index % 3 === 2 ? 160 : 270, 18, index === 0 ? dark : main, 9)),
  phones: ({ main, bright, dark }) =>
    rect(270, 100, 260, 560, dark, 44) +
    rect(290, 130, 220, 470, main, 16) +
    rows(160, 105, 4, (y) => rows(312, 68, 3, (x) => rect(x, y, 48, 48, bright, 14))) +
    disc(400, 630, 16, bright),
  storage: ({ main, bright, dark }) =>
    rect(220, 110, 360, 550, main, 14) +
    rows(135, 172, 3, (y) => rect(245, y, 310, 150, bright, 8) + rect(350, y + 62, 100, 22, dark, 11)),
  supplies: ({ main, bright, dark }) =>
    line('M300 640 L520 200', main, 44) +
    line('M500 640 L280 200', bright, 44) +
    `<g fill="none" stroke="${dark}" stroke-width="36"><circle cx="270" cy="600" r="62"/><circle cx="530" cy="600" r="62"/></g>` +
    disc(400, 425, 22, dark),
  tables: ({ main, bright, dark }) =>
    rect(110, 300, 580, 60, main, 12) +
    rect(110, 300, 580, 20, bright, 10) +
    rect(160, 360, 44, 300, dark, 6) +
    rect(596, 360, 44, 300, dark, 6) +
    rect(430, 360, 150, 110, main, 6) +
    rect(475, 405, 60, 14, dark, 7),
};
