import { Inject, Injectable } from '@nestjs/common';
import { cleanText } from '../../common/clean-text.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { isContact } from '../../common/contact.js';
import { type Language } from '../../common/language.js';
import { redactPersonalData } from '../../common/privacy/redact-personal-data.js';
import { readRequestKey, type RequestKey, storeUnderNewKey } from '../../common/request-key/request-key.js';
import { type ConsultationRequest, REQUEST_CATEGORIES, type RequestCategory } from './consultation-request.js';
import { ConsultationRequestRepository } from './consultation-request.repository.js';

/** Longest texts, in characters after cleaning. */
export const REQUEST_LIMITS = { question: 2000, summary: 4000 } as const;

export interface GivenRequest {
  readonly language: Language;
  readonly category: string;
  readonly question: string;
  readonly summary?: string | null | undefined;
  /** E-mail address or telephone number; none when the person only looks the answer up. */
  readonly contact?: string | null | undefined;
  /** That the contact may be kept until the request is deleted. */
  readonly consent?: boolean | null | undefined;
}

export type RequestFault =
  | 'question_empty'
  | 'question_too_long'
  | 'summary_too_long'
  | 'category_unknown'
  | 'contact_malformed'
  | 'consent_missing';

export type RequestOutcome =
  | { readonly kind: 'received'; readonly key: RequestKey; readonly redacted: boolean }
  | { readonly kind: 'refused'; readonly faults: readonly RequestFault[] };

/** Consultation requests' numbers begin so. */
const PREFIX = 'GM-';

/** Takes a question for a person at customs, and shows its state to who holds its number and secret. */
@Injectable()
export class RequestConsultation {
  constructor(
    private readonly requests: ConsultationRequestRepository,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async submit(given: GivenRequest): Promise<RequestOutcome> {
    const request = {
      ...given,
      question: cleanText(given.question),
      summary: cleanText(given.summary ?? ''),
      contact: cleanText(given.contact ?? ''),
    };
    const faults = faultsOf(request);
    if (faults.length > 0) return { kind: 'refused', faults };
    const question = redactPersonalData(request.question);
    const summary = redactPersonalData(request.summary);
    const redacted = question.found.length + summary.found.length > 0;
    const stored = {
      language: request.language,
      category: request.category,
      question: question.text,
      summary: summary.text === '' ? undefined : summary.text,
      contact: request.contact === '' ? undefined : request.contact,
      redacted,
    };
    const key = await storeUnderNewKey(PREFIX, (fresh) => this.requests.add({ ...stored, ...fresh }, this.now()));
    return { kind: 'received', key, redacted };
  }

  /** The request with this number and secret; a wrong number and a wrong secret look the same. */
  async lookUp(reference: string, secret: string): Promise<ConsultationRequest | undefined> {
    const key = readRequestKey(PREFIX, reference, secret);
    return key && this.requests.find(key.reference, key.secretHash);
  }

  /** Deletes it for good. @returns false when there is none */
  async withdraw(reference: string, secret: string): Promise<boolean> {
    const key = readRequestKey(PREFIX, reference, secret);
    return key === undefined ? false : this.requests.remove(key.reference, key.secretHash);
  }
}

interface CleanRequest extends Pick<GivenRequest, 'category' | 'consent'> {
  readonly question: string;
  readonly summary: string;
  readonly contact: string;
}

function faultsOf({ question, summary, category, contact, consent }: CleanRequest): RequestFault[] {
  const faults: [boolean, RequestFault][] = [
    [question === '', 'question_empty'],
    [question.length > REQUEST_LIMITS.question, 'question_too_long'],
    [summary.length > REQUEST_LIMITS.summary, 'summary_too_long'],
    [!REQUEST_CATEGORIES.includes(category as RequestCategory), 'category_unknown'],
    [contact !== '' && !isContact(contact), 'contact_malformed'],
    [contact !== '' && consent !== true, 'consent_missing'],
  ];
  return faults.filter(([holds]) => holds).map(([, fault]) => fault);
}
