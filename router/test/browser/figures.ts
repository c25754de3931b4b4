import { cpus } from 'node:os';
import { findBrowser } from './find-browser.ts';
import { measureVisit, type VisitFigures } from './measure-visit.ts';
import { openBrowser } from './open-browser.ts';

// `npm run figures -w @agora/router -- [address]`: how fast and how large the pages of the running shop are for who comes for the first time.
const [address = 'http://localhost:4000'] = process.argv.slice(2);
const visits = 5;
const limits = { paintedMs: 1500, scriptBytes: 200 * 1024, operations: 1 };

const path = findBrowser();
if (path === undefined) throw new Error('There is no Chromium here: apt-get install chromium');
const browser = await openBrowser(path);
const pages = { home: '/', category: '/c/chairs', product: await firstProduct() };
// What the system is asked for the first time it has to plan and to read; shops are visited by more than one.
for (const page of Object.values(pages)) await measureVisit(browser, new URL(page, address));

const cores = cpus();
console.log(
  `${String(cores.length)} cores of ${cores[0]?.model ?? 'an unknown kind'}, ${browser.version()}, median of ${String(visits)} visits without a cache\n`,
);
console.log('| page     | largest paint | scripts, gzipped | all, packed | GraphQL operations |');
console.log('| -------- | ------------- | ---------------- | ----------- | ------------------ |');
for (const [name, page] of Object.entries(pages)) {
  const measured: VisitFigures[] = [];
  for (let visit = 0; visit < visits; visit += 1) measured.push(await measureVisit(browser, new URL(page, address)));
  const median = (of: (figures: VisitFigures) => number) =>
    measured.map(of).toSorted((one, other) => one - other)[Math.floor(visits / 2)] ?? Number.NaN;
  const figures = {
    paintedMs: median(({ paintedMs }) => paintedMs),
    scriptBytes: median(({ scriptBytes }) => scriptBytes),
    bytes: median(({ bytes }) => bytes),
    operations: median(({ operations }) => operations.length),
  };
  console.log(
    `| ${[
      name.padEnd(8),
      `${figures.paintedMs.toFixed(0)} ms`.padEnd(13),
      kilobytes(figures.scriptBytes).padEnd(16),
      kilobytes(figures.bytes).padEnd(11),
      String(figures.operations).padEnd(18),
    ].join(' | ')} |`,
  );
  const isOver = (['paintedMs', 'scriptBytes', 'operations'] as const).some(
    (figure) => figures[figure] > limits[figure],
  );
  if (isOver) process.exitCode = 1;
}
await browser.close();

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KB`;
}

async function firstProduct(): Promise<string> {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await page.goto('/c/chairs');
  const link = await page.locator('.product-tile a').first().getAttribute('href');
  await context.close();
  return link ?? '/';
}
