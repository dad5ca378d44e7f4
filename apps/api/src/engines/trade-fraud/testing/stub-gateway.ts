import { type TensorData } from '../../gateway/tensor.js';
import { type EngineOutcome, type EngineQuestion } from '../../gateway/engine-client.js';
import { type UnavailableReason } from '../../gateway/engine-fault.js';
import { ALERTS_OF_A_ROW } from '../trade-fraud-contract.js';

/**
 * An engine with one rule: imports whose price of a unit is above 50 dollars are over-invoiced, an alert a firm; the usual
 * price is 20. Payments without an invoice are an outlier each. Out of order while `down` says why.
 */
export class StubGateway {
  down: UnavailableReason | undefined;
  version = '7';
  asked = 0;
  /** Runs while an answer is under way. */
  meanwhile: () => Promise<void> = () => Promise.resolve();

  async ask(_kind: string, { inputs }: EngineQuestion): Promise<EngineOutcome> {
    const about = { inputHash: 'h', requestId: 'r' };
    this.asked += 1;
    if (this.down !== undefined) return { kind: 'unavailable', reason: this.down, detail: 'gone', ...about };
    const outputs = answerTo(inputs);
    await this.meanwhile();
    return { kind: 'answered', version: this.version, outputs, fromCache: false, tookMs: 1, ...about };
  }
}

function answerTo(inputs: EngineQuestion['inputs']): Map<string, TensorData> {
  const column = <Value>(name: string) => inputs.find((tensor) => tensor.name === name)?.data as unknown as Value[];
  const [records, firms, invoices] = [column<string>('record'), column<string>('firm'), column<string>('invoice')];
  const [amounts, quantities] = [column<number>('amount'), column<number>('quantity')];
  const numbers = new Map<string, number>();
  const rows = records.map((record, row) => {
    const price = (amounts[row] ?? 0) / (quantities[row] ?? 1);
    const isDear = record === 'declaration' && price > 50;
    const isLone = record === 'payment' && invoices[row] === '';
    const key = isDear ? `dear ${firms[row] ?? ''}` : `lone ${String(row)}`;
    if ((isDear || isLone) && !numbers.has(key)) numbers.set(key, numbers.size);
    const pattern = isDear ? 'over_invoicing' : isLone ? 'outlier' : '';
    const figures = isDear ? JSON.stringify({ price_ratio: price / 20 }) : '';
    const band = record === 'declaration' ? ([10, 20, 30] as const) : ([-1, -1, -1] as const);
    return {
      number: pattern === '' ? -1 : (numbers.get(key) ?? -1),
      pattern,
      figures,
      band,
      certainty: isDear ? 0.9 : 0.4,
    };
  });
  const firstOf = <Value>(value: (row: (typeof rows)[number]) => Value, filler: Value) =>
    rows.flatMap((row) => [value(row), ...Array.from({ length: ALERTS_OF_A_ROW - 1 }, () => filler)]);
  return new Map<string, TensorData>([
    ['score', rows.map(({ certainty }) => certainty)],
    ['alert', firstOf(({ number }) => number, -1)],
    ['alert_pattern', firstOf(({ pattern }) => pattern, '')],
    ['alert_certainty', firstOf(({ certainty }) => certainty, 0)],
    ['alert_figures', firstOf(({ figures }) => figures, '')],
    ['band_lower', rows.map(({ band }) => band[0])],
    ['band_median', rows.map(({ band }) => band[1])],
    ['band_upper', rows.map(({ band }) => band[2])],
  ]);
}
