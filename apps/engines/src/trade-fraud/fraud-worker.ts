import { workerData } from 'piscina';
import { type Detection } from './fraud-model.js';
import { readFraudModel } from './model-files.js';
import { type Transaction } from './transaction.js';

const { model } = readFraudModel(String(workerData));

/** Runs in the thread of {@link ThreadedFraudDetector}. */
export default function run(transactions: readonly Transaction[]): Detection {
  return model.detect(transactions);
}
