import { type Provider } from '@nestjs/common';
import { TradeFraudResolver } from './graphql/trade-fraud.resolver.js';
import { AlertsList } from './report/alerts-list.js';
import { ExportAlert } from './report/export-alert.js';
import { ReceiveTransactions } from './runs/receive-transactions.js';
import { RequestRun } from './runs/request-run.js';
import { RunTradeFraud } from './runs/run-trade-fraud.js';
import { AlertRepository } from './store/alert.repository.js';
import { FindingsRepository } from './store/findings.repository.js';
import { RunRepository } from './store/run.repository.js';
import { TransactionRepository } from './store/transaction.repository.js';
import { TradeFraudDesk } from './trade-fraud-desk.js';
import { ReadAlerts } from './casework/read-alerts.js';
import { WorkOnAlerts } from './casework/work-on-alerts.js';

/** What finds trade-finance fraud by an engine, and what officers do with it. */
export const TRADE_FRAUD_PROVIDERS: readonly Provider[] = [
  TransactionRepository,
  RunRepository,
  FindingsRepository,
  AlertRepository,
  RunTradeFraud,
  RequestRun,
  ReceiveTransactions,
  ReadAlerts,
  WorkOnAlerts,
  ExportAlert,
  AlertsList,
  TradeFraudDesk,
  TradeFraudResolver,
];
