import { type EngineContracts } from './gateway/engine-gateway.js';
import { GROUPS_CONTRACT, RISK_CONTRACT } from './risk/risk-contract.js';
import { TRADE_FRAUD_CONTRACT } from './trade-fraud/trade-fraud-contract.js';
import { XRAY_CONTRACT } from './xray/xray-contract.js';

/** What an engine of each kind takes and gives. */
export const ENGINE_CONTRACTS: EngineContracts = {
  'risk-screening': RISK_CONTRACT,
  'risk-groups': GROUPS_CONTRACT,
  'xray-reading': XRAY_CONTRACT,
  'trade-fraud': TRADE_FRAUD_CONTRACT,
};
