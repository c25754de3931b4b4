import { type Event, movieLens, superstore } from './data.ts';
import { type Model, measure } from './measure.ts';
import { agora, ease, itemKnn, popularity } from './models.ts';
import { atOneMoment, atOnesOwnMoment, type Split } from './split.ts';

/**
 * How well what is recommended foretells what people do next, beside what others use. Where a model has a number to be
 * chosen, it is the best of some on a part before the test; the constants of this shop were chosen so, on MovieLens.
 */

type Fit = (events: readonly Event[]) => Model;

const neighbours = [20, 100];
const regularizations = [100, 300];

const percent = (part: number) => `${(100 * part).toFixed(1)} %`.padStart(8);

function best(fits: readonly Fit[], { before }: Split, split: (events: readonly Event[]) => Split): Fit {
  const validation = split(before);
  const rated = fits.map((fit) => ({ fit, ndcg: measure(fit(validation.before), validation).ndcg }));
  return rated.reduce((one, other) => (other.ndcg > one.ndcg ? other : one)).fit;
}

function compare(title: string, events: readonly Event[], split: (events: readonly Event[]) => Split): void {
  const test = split(events);
  const fits: Readonly<Record<string, () => Fit>> = {
    popularity: () => popularity,
    'item-KNN': () =>
      best(
        neighbours.map(
          (count): Fit =>
            (all) =>
              itemKnn(all, count),
        ),
        test,
        split,
      ),
    EASE: () =>
      best(
        regularizations.map(
          (by): Fit =>
            (all) =>
              ease(all, by),
        ),
        test,
        split,
      ),
    Agora: () => agora,
  };
  console.log(`\n${title}`);
  console.log(`${''.padEnd(12)} hit rate   recall  NDCG@10 coverage  novelty`);
  for (const [name, fit] of Object.entries(fits)) {
    const { people, hitRate, recall, ndcg, coverage, novelty } = measure(fit()(test.before), test);
    const numbers = `${percent(hitRate)} ${percent(recall)} ${ndcg.toFixed(4).padStart(8)} ${percent(coverage)}`;
    console.log(`${name.padEnd(12)} ${numbers} ${novelty.toFixed(2).padStart(8)}   ${people} people`);
  }
}

compare('MovieLens 100k, the last tenth of each person', await movieLens(), atOnesOwnMoment);
compare('MovieLens 100k, all after one moment', await movieLens(), atOneMoment);
compare('The demo shop, the last tenth of each person', superstore(), atOnesOwnMoment);
compare('The demo shop, all after one moment', superstore(), atOneMoment);
