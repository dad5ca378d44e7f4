import type { BothLanguages } from '../catalogue/catalogue-schema.js';
import type { TariffCatalogue } from '../catalogue/tariff-catalogue.js';
import type { HsPrediction } from '../prediction/hs-predictor.js';

/** A ten-digit line of a candidate. `probability` is undefined where the prediction said nothing about the line. */
export interface NarrowedLine {
  readonly code: string;
  readonly title: BothLanguages;
  readonly probability: number | undefined;
}

/** A subheading with more lines than this is better looked at in the tariff. */
const MOST_UNPREDICTED = 8;

/**
 * The Korean lines of candidates that answers have ranked anew. What the answers did to a subheading they do to its
 * lines: each keeps its share. A subheading whose lines the prediction left out shows them in the order of the tariff.
 * @param candidates six digits without a dot, with the probability after the answers
 */
export function narrowedLines(
  candidates: readonly { readonly code: string; readonly probability: number }[],
  prediction: HsPrediction,
  catalogue: TariffCatalogue,
): NarrowedLine[] {
  const before = new Map(prediction.candidates.map(({ code, probability }) => [code.replace('.', ''), probability]));
  return candidates.flatMap(({ code, probability }) => {
    const was = before.get(code) ?? 0;
    const predicted = prediction.lines.filter((line) => line.code.startsWith(code));
    if (predicted.length > 0 && was > 0) {
      return predicted.flatMap((line) => {
        const share = Math.min(1, line.probability / was);
        return titled(line.code, Math.round(probability * share * 1e4) / 1e4, catalogue);
      });
    }
    const all = catalogue.children(code);
    if (all.length === 1) return all.flatMap((line) => titled(line.code, probability, catalogue));
    return all.length > MOST_UNPREDICTED ? [] : all.flatMap((line) => titled(line.code, undefined, catalogue));
  });
}

function titled(code: string, probability: number | undefined, catalogue: TariffCatalogue): NarrowedLine[] {
  const title = catalogue.node(code)?.title;
  return title === undefined ? [] : [{ code, title, probability }];
}
