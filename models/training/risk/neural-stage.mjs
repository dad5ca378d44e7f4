/**
 * Would a neural stage help risk screening? A factorisation machine with a small network over the same embeddings (DeepFM:
 * H. Guo et al., IJCAI 2017) on hashed codes, by itself and stacked on the boosted trees, against the trees alone.
 *
 *   npm run build -w apps/engines && node models/training/risk/neural-stage.mjs [../shared/data]
 *
 * Everything happens within 2020: fitted on the first 60 % of the year, the number of epochs and the weights of the stack
 * chosen on the next 20 %; then fitted anew on these 80 % and looked at on the last 20 %. The quarter after isn't touched.
 */
import { join } from 'node:path';

const ENGINES = new URL('../../../apps/engines/dist/', import.meta.url).href;
const { inspectedSchema } = await import(`${ENGINES}risk/declaration.js`);
const { readDeclarations } = await import(`${ENGINES}risk/read-declarations.js`);
const { hashesOf } = await import(`${ENGINES}risk/features/key-groups.js`);
const { RISK_OPTIONS, trainRisk } = await import(`${ENGINES}risk/training/train-risk.js`);
const { rankingFigures } = await import(`${ENGINES}risk/evaluation/ranking-figures.js`);
const { seededRandom, shuffled } = await import(`${ENGINES}common/random.js`);

/** Single codes come first among the hashes of a declaration; the combined keys have linear weights only. */
const FIELDS = 18;
const SLOTS = 2 ** 17;
const WIDTH = 8;
const HIDDEN = 48;
const NUMBERS = 3;
const INPUTS = FIELDS * WIDTH + NUMBERS;
const MOST_EPOCHS = 6;
const SEEDS = [1, 2, 3];
/** Step sizes and weight decays that are tried. */
const SETTINGS = [
  { rate: 0.02, decay: 1e-5 },
  { rate: 0.005, decay: 1e-5 },
  { rate: 0.005, decay: 1e-3 },
  { rate: 0.001, decay: 1e-3 },
];

const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const logit = (p) => Math.log(Math.min(1 - 1e-6, Math.max(1e-6, p)) / (1 - Math.min(1 - 1e-6, Math.max(1e-6, p))));

/** Slots of a declaration's keys and its three quantities, on a logarithmic scale of about one. */
const encoded = (declaration) => ({
  slots: Int32Array.from(hashesOf(declaration), (hash, group) => (hash + group * 7919) % SLOTS),
  numbers: [Math.log1p(declaration.netMass ?? 0) / 5 - 1, Math.log1p(declaration.price ?? 0) / 7 - 2, (declaration.taxRate ?? -1) / 10],
  fraud: declaration.fraud ? 1 : 0,
});

class DeepFm {
  constructor(seed, { rate, decay }) {
    this.rate = rate;
    this.decay = decay;
    const random = seededRandom(seed);
    const normal = (scale) => () => (random() + random() + random() - 1.5) * scale;
    const weights = (length, scale) => ({ value: Float64Array.from({ length }, normal(scale)), squares: new Float64Array(length).fill(1e-3) });
    this.linear = weights(SLOTS, 0);
    this.embedding = weights(SLOTS * WIDTH, 0.1);
    this.hidden = weights(INPUTS * HIDDEN, Math.sqrt(2 / INPUTS));
    this.hiddenBias = weights(HIDDEN, 0);
    this.out = weights(HIDDEN, 0.2);
    this.bias = weights(1, 0);
    this.input = new Float64Array(INPUTS);
    this.active = new Float64Array(HIDDEN);
    this.sums = new Float64Array(WIDTH);
  }

  /** Log-odds of a row; keeps what the step backwards needs. */
  score({ slots, numbers }) {
    const { input, active, sums } = this;
    let total = this.bias.value[0];
    for (const slot of slots) total += this.linear.value[slot];
    sums.fill(0);
    let squares = 0;
    for (let field = 0; field < FIELDS; field += 1) {
      for (let k = 0; k < WIDTH; k += 1) {
        const value = this.embedding.value[slots[field] * WIDTH + k];
        input[field * WIDTH + k] = value;
        sums[k] += value;
        squares += value * value;
      }
    }
    for (let at = 0; at < NUMBERS; at += 1) input[FIELDS * WIDTH + at] = numbers[at];
    for (let k = 0; k < WIDTH; k += 1) total += (sums[k] * sums[k]) / 2;
    total -= squares / 2;
    for (let unit = 0; unit < HIDDEN; unit += 1) {
      let sum = this.hiddenBias.value[unit];
      for (let at = 0; at < INPUTS; at += 1) sum += this.hidden.value[unit * INPUTS + at] * input[at];
      active[unit] = Math.max(0, sum);
      total += active[unit] * this.out.value[unit];
    }
    return total;
  }

  /** One step of AdaGrad on a row. */
  learn(row) {
    const error = sigmoid(this.score(row)) - row.fraud;
    const step = ({ value, squares }, at, gradient) => {
      const g = gradient + this.decay * value[at];
      squares[at] += g * g;
      value[at] -= (this.rate * g) / Math.sqrt(squares[at]);
    };
    const back = new Float64Array(INPUTS);
    for (let unit = 0; unit < HIDDEN; unit += 1) {
      if (this.active[unit] <= 0) continue;
      const down = error * this.out.value[unit];
      step(this.out, unit, error * this.active[unit]);
      step(this.hiddenBias, unit, down);
      for (let at = 0; at < INPUTS; at += 1) {
        back[at] += down * this.hidden.value[unit * INPUTS + at];
        step(this.hidden, unit * INPUTS + at, down * this.input[at]);
      }
    }
    for (let field = 0; field < FIELDS; field += 1) {
      for (let k = 0; k < WIDTH; k += 1) {
        const own = this.input[field * WIDTH + k];
        step(this.embedding, row.slots[field] * WIDTH + k, error * (this.sums[k] - own) + back[field * WIDTH + k]);
      }
    }
    for (const slot of row.slots) step(this.linear, slot, error);
    step(this.bias, 0, error);
  }
}

/** Log-odds of the rows after each epoch, the mean over the seeds. */
function neuralScores(seen, unseen, epochs, setting) {
  const byEpoch = Array.from({ length: epochs }, () => new Float64Array(unseen.length));
  for (const seed of SEEDS) {
    const network = new DeepFm(seed, setting);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      for (const row of shuffled(seen, seed * 100 + epoch)) network.learn(row);
      unseen.forEach((row, at) => (byEpoch[epoch][at] += network.score(row) / SEEDS.length));
    }
  }
  return byEpoch;
}

/** Logistic regression on both log-odds. */
function stackWeights(trees, neural, frauds) {
  let [a, b, c] = [1, 0, 0];
  for (let round = 0; round < 4000; round += 1) {
    let [ga, gb, gc] = [0, 0, 0];
    frauds.forEach((fraud, at) => {
      const error = sigmoid(a * trees[at] + b * neural[at] + c) - fraud;
      [ga, gb, gc] = [ga + error * trees[at], gb + error * neural[at], gc + error];
    });
    const rate = 0.5 / frauds.length;
    [a, b, c] = [a - rate * ga, b - rate * gb, c - rate * gc];
  }
  return { a, b, c };
}

const shown = (name, scores, frauds) => {
  const { auc, precisionAt } = rankingFigures(Float64Array.from(scores), frauds);
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  console.log(`${name.padEnd(34)} AUC ${auc.toFixed(4)}   at 5 % ${percent(precisionAt[5])}   at 10 % ${percent(precisionAt[10])}`);
  return auc;
};

const file = join(process.argv[2] ?? '../shared/data', 'declarations/kcs-synthetic-train.csv');
const { rows } = await readDeclarations(file, inspectedSchema);
const year = [...rows].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
const [early, chosen] = [Math.floor(year.length * 0.6), Math.floor(year.length * 0.8)];
const parts = { first: year.slice(0, early), next: year.slice(early, chosen), seen: year.slice(0, chosen), last: year.slice(chosen) };
const fraudsOf = (part) => Uint8Array.from(part, ({ fraud }) => (fraud ? 1 : 0));
const treeLogits = (seen, unseen) => Float64Array.from(trainRisk(seen, RISK_OPTIONS).scores(unseen), logit);

console.log(`chosen on ${parts.next.length} declarations from ${parts.next[0].date} on, fitted on ${parts.first.length} before:`);
const nextFrauds = fraudsOf(parts.next);
const nextTrees = treeLogits(parts.first, parts.next);
shown('boosted trees', nextTrees, nextFrauds);
const tried = SETTINGS.flatMap((setting) =>
  neuralScores(parts.first.map(encoded), parts.next.map(encoded), MOST_EPOCHS, setting).map((scores, epoch) => {
    const auc = shown(`network ${setting.rate} ${setting.decay}, ${epoch + 1} epochs`, scores, nextFrauds);
    return { setting, epochs: epoch + 1, scores, auc };
  }),
);
const best = tried.reduce((found, each) => (each.auc > found.auc ? each : found));
const { a, b, c } = stackWeights(nextTrees, best.scores, nextFrauds);
console.log(`stack: ${a.toFixed(2)} trees + ${b.toFixed(2)} network + ${c.toFixed(2)}`, best.setting, best.epochs);

console.log(`looked at on ${parts.last.length} declarations from ${parts.last[0].date} on, fitted on ${parts.seen.length} before:`);
const lastFrauds = fraudsOf(parts.last);
const lastTrees = treeLogits(parts.seen, parts.last);
const lastNetwork = neuralScores(parts.seen.map(encoded), parts.last.map(encoded), best.epochs, best.setting)[best.epochs - 1];
shown('boosted trees', lastTrees, lastFrauds);
shown('network', lastNetwork, lastFrauds);
shown('stack of both', lastTrees.map((trees, at) => a * trees + b * lastNetwork[at] + c), lastFrauds);
