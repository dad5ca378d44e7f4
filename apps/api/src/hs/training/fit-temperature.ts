import type { BoostedTrees } from '../stacker/boosted-trees.js';
import { groupLoss, type RankingGroups } from './train-boosted-trees.js';

/** The temperature between 0.5 and 2 whose softmax fits the groups best (Guo et al. 2017), to two decimals. */
export function fitTemperature(trees: BoostedTrees, groups: RankingGroups): number {
  const scores = trees.scores(groups.rows);
  let best = { temperature: 1, loss: Infinity };
  for (let hundredths = 50; hundredths <= 200; hundredths += 2) {
    const temperature = hundredths / 100;
    const loss = groupLoss(
      groups,
      scores.map((score) => score / temperature),
    );
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
}
