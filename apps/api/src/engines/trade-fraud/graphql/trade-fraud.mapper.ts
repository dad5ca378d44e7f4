import { type Officer } from '../../../auth/officer.js';
import { type Language } from '../../../common/language.js';
import { type AlertState, type CaseEntry, type Evidence, type FraudAlert, type Verdict } from '../model/fraud-alert.js';
import { type PartyNetwork } from '../model/party-network.js';
import { unitPrice } from '../model/transaction.js';
import { type Run } from '../store/run.repository.js';
import { factsOf } from '../story/story-facts.js';
import { type StoryPart, tellStory } from '../story/tell-story.js';
import { type AlertDetail } from '../casework/read-alerts.js';
import {
  type FraudAlertDetailModel,
  type FraudAlertModel,
  FraudAlertStateCode,
  type FraudCaseEntryModel,
  FraudEntryKindCode,
  type FraudEvidenceModel,
  type FraudRunModel,
  FraudRunStateCode,
  FraudVerdictCode,
  type PartyNetworkModel,
  StoryPartCode,
} from './trade-fraud.model.js';

/** Transactions of an alert that are shown at most. */
const MOST_EVIDENCE = 500;

const STATES = {
  open: FraudAlertStateCode.OPEN,
  taken: FraudAlertStateCode.TAKEN,
  close_proposed: FraudAlertStateCode.CLOSE_PROPOSED,
  closed: FraudAlertStateCode.CLOSED,
} as const satisfies Record<AlertState, FraudAlertStateCode>;
const VERDICTS = {
  founded: FraudVerdictCode.FOUNDED,
  unfounded: FraudVerdictCode.UNFOUNDED,
  outside_inquiry: FraudVerdictCode.OUTSIDE_INQUIRY,
} as const satisfies Record<Verdict, FraudVerdictCode>;
const ENTRIES = {
  take: FraudEntryKindCode.TAKE,
  note: FraudEntryKindCode.NOTE,
  propose: FraudEntryKindCode.PROPOSE,
  close: FraudEntryKindCode.CLOSE,
  send_back: FraudEntryKindCode.SEND_BACK,
  reopen: FraudEntryKindCode.REOPEN,
} as const satisfies Record<CaseEntry['kind'], FraudEntryKindCode>;
const PARTS = {
  what: StoryPartCode.WHAT,
  who: StoryPartCode.WHO,
  when: StoryPartCode.WHEN,
  how_much: StoryPartCode.HOW_MUCH,
  compared: StoryPartCode.COMPARED,
  against: StoryPartCode.AGAINST,
  certainty: StoryPartCode.CERTAINTY,
} as const satisfies Record<StoryPart, StoryPartCode>;

export function toAlertModel(alert: FraudAlert, officer: Officer): FraudAlertModel {
  return {
    ...alert,
    parties: [...alert.parties],
    state: STATES[alert.state],
    verdict: alert.verdict && VERDICTS[alert.verdict],
    isMine: alert.memberIds.includes(officer.id),
    isProposedByMe: alert.proposedBy === officer.id,
  };
}

export function toDetailModel(detail: AlertDetail, officer: Officer, language: Language): FraudAlertDetailModel {
  const { alert, evidence, entries, histories, network } = detail;
  const { title, paragraphs } = tellStory(factsOf({ ...alert, evidence }), language);
  return {
    alert: toAlertModel(alert, officer),
    story: { title, paragraphs: paragraphs.map(({ part, text }) => ({ part: PARTS[part], text })) },
    evidence: evidence.slice(0, MOST_EVIDENCE).map(toEvidenceModel),
    histories: histories.map((history) => ({
      ...history,
      points: [...history.points],
      bands: [...history.bands],
    })),
    network: toNetworkModel(network),
    entries: entries.map(toEntryModel),
  };
}

export const toNetworkModel = ({ parties, links, left }: PartyNetwork): PartyNetworkModel => ({
  parties: [...parties],
  links: [...links],
  left,
});

export function toRunModel({ state, ...run }: Run): FraudRunModel {
  return {
    id: run.id,
    from: run.from,
    until: run.until,
    state: state === 'done' ? FraudRunStateCode.DONE : FraudRunStateCode.WAITING,
    requestedAt: run.requestedAt,
    finishedAt: run.finishedAt ?? undefined,
    waitingReason: run.waitingReason ?? undefined,
    engineVersion: run.engineVersion ?? undefined,
    transactions: run.transactions ?? undefined,
    alerts: run.alerts ?? undefined,
  };
}

function toEvidenceModel({ transaction, score, figures, band }: Evidence): FraudEvidenceModel {
  return {
    ...transaction,
    price: unitPrice(transaction),
    score,
    band,
    figures: Object.entries(figures).map(([name, value]) => ({ name, value })),
  };
}

function toEntryModel({ kind, verdict, text, byName, at }: CaseEntry): FraudCaseEntryModel {
  return { kind: ENTRIES[kind], verdict: verdict && VERDICTS[verdict], text, by: byName, at };
}
