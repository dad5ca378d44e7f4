import { Inject, Injectable } from '@nestjs/common';
import { cleanText } from '../../common/clean-text.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Language } from '../../common/language.js';
import { redactPersonalData } from '../../common/privacy/redact-personal-data.js';
import { readRequestKey, type RequestKey, storeUnderNewKey } from '../../common/request-key/request-key.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { DATA_MAP, type DataMapParts, type MapUnavailable } from '../data-map-parts.js';
import { checkDataRequest, type DataRequestFault, type FilledRequest } from './check-data-request.js';
import { DATA_REQUEST_PREFIX, type DataRequest } from './data-request.js';
import { DataRequestRepository } from './data-request.repository.js';
import { readExchangeText, type TextFault } from './exchange-text.js';

export interface GivenDataRequest extends Omit<FilledRequest, 'contact' | 'consent'> {
  readonly language: Language;
  readonly contact?: string | null | undefined;
  readonly consent?: boolean | null | undefined;
}

export type RequestDataOutcome =
  | { readonly kind: 'received'; readonly key: RequestKey; readonly redacted: boolean }
  | { readonly kind: 'refused'; readonly faults: readonly DataRequestFault[] }
  | MapUnavailable;

export type AnswerOutcome =
  | { readonly kind: 'changed'; readonly request: DataRequest }
  | TextFault
  /** No request has this key, or nothing is asked of the requester. */
  | { readonly kind: 'not_open' };

/** Takes requests for data, and shows their state to who holds number and secret. */
@Injectable()
export class RequestData {
  constructor(
    private readonly requests: DataRequestRepository,
    @Inject(DATA_MAP) private readonly map: DataMapParts | undefined,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async submit({ language, ...given }: GivenDataRequest): Promise<RequestDataOutcome> {
    if (this.map === undefined) return { kind: 'unavailable' };
    const request = clean(given);
    const faults = checkDataRequest(request, this.map.directory);
    if (faults.length > 0) return { kind: 'refused', faults };
    const { datasets, fields, fromMonth, untilMonth, retentionMonths, contact } = request;
    const texts = {
      purpose: redactPersonalData(request.purpose),
      legalBasis: redactPersonalData(request.legalBasis),
      organisation: redactPersonalData(request.organisation),
    };
    const redacted = Object.values(texts).some(({ found }) => found.length > 0);
    const stored = {
      ...{ language, datasets, fields, fromMonth, untilMonth, retentionMonths },
      purpose: texts.purpose.text,
      legalBasis: texts.legalBasis.text,
      organisation: texts.organisation.text,
      contact: contact === '' ? undefined : contact,
      redacted,
    };
    const key = await storeUnderNewKey(DATA_REQUEST_PREFIX, (fresh) =>
      this.requests.add({ ...stored, ...fresh }, this.now()),
    );
    return { kind: 'received', key, redacted };
  }

  /** The request with this number and secret; a wrong number and a wrong secret look the same. */
  async lookUp(reference: string, secret: string): Promise<DataRequest | undefined> {
    const key = readRequestKey(DATA_REQUEST_PREFIX, reference, secret);
    return key && this.requests.find(key);
  }

  /** Answers what an officer asked back. */
  async answer(reference: string, secret: string, text: string): Promise<AnswerOutcome> {
    const answer = readExchangeText(text);
    if (answer.kind !== 'text') return answer;
    const found = await this.lookUp(reference, secret);
    if (found === undefined) return { kind: 'not_open' };
    const at = this.now();
    return this.db.transaction(async (tx): Promise<AnswerOutcome> => {
      const held = await this.requests.hold(tx, found.id);
      const asked = held?.exchange.at(-1);
      if (held?.status !== 'question' || asked === undefined) return { kind: 'not_open' };
      const exchange = [...held.exchange.slice(0, -1), { ...asked, answer: { text: answer.text, at } }];
      const request = await this.requests.change(tx, held.id, { status: 'answered', exchange, at });
      return request === undefined ? { kind: 'not_open' } : { kind: 'changed', request };
    });
  }

  /** Deletes it for good. @returns false when there is none */
  async withdraw(reference: string, secret: string): Promise<boolean> {
    const key = readRequestKey(DATA_REQUEST_PREFIX, reference, secret);
    return key === undefined ? false : this.requests.remove(key);
  }
}

function clean(given: Omit<GivenDataRequest, 'language'>): FilledRequest {
  return {
    ...given,
    datasets: [...new Set(given.datasets)],
    fields: [...new Set(given.fields)],
    purpose: cleanText(given.purpose),
    legalBasis: cleanText(given.legalBasis),
    organisation: cleanText(given.organisation),
    contact: cleanText(given.contact ?? ''),
    consent: given.consent === true,
  };
}
