import { createHash, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { cleanText } from '../../common/clean-text.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Language } from '../../common/language.js';
import { redactPersonalData } from '../../common/privacy/redact-personal-data.js';
import { type ConsultationRequest, REQUEST_CATEGORIES, type RequestCategory } from './consultation-request.js';
import { ConsultationRequestRepository, type NewRequest } from './consultation-request.repository.js';
import { makeRequestKey, readReference, readSecret, type RequestKey } from './reference-number.js';

/** Longest texts, in characters after cleaning. */
export const REQUEST_LIMITS = { question: 2000, summary: 4000, contact: 100 } as const;

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

const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/;
/** Digits with the usual signs between them; 7 to 15 digits (ITU-T E.164). */
const PHONE = /^\+?[\d\s().-]+$/;
const KEY_ATTEMPTS = 5;

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
    const key = await this.store({
      language: request.language,
      category: request.category,
      question: question.text,
      summary: summary.text === '' ? undefined : summary.text,
      contact: request.contact === '' ? undefined : request.contact,
      redacted,
    });
    return { kind: 'received', key, redacted };
  }

  /** The request with this number and secret; a wrong number and a wrong secret look the same. */
  async lookUp(reference: string, secret: string): Promise<ConsultationRequest | undefined> {
    const key = readKey(reference, secret);
    return key && this.requests.find(key.reference, key.secretHash);
  }

  /** Deletes it for good. @returns false when there is none */
  async withdraw(reference: string, secret: string): Promise<boolean> {
    const key = readKey(reference, secret);
    return key === undefined ? false : this.requests.remove(key.reference, key.secretHash);
  }

  private async store(request: Omit<NewRequest, 'reference' | 'secretHash'>): Promise<RequestKey> {
    for (let attempt = 0; attempt < KEY_ATTEMPTS; attempt += 1) {
      const key = makeRequestKey((below) => randomInt(below));
      const { reference, secret } = key;
      if (await this.requests.add({ ...request, reference, secretHash: hashOf(secret) }, this.now())) return key;
    }
    throw new Error('no free reference number was found');
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

function isContact(text: string): boolean {
  if (text.length > REQUEST_LIMITS.contact) return false;
  const digits = text.replaceAll(/\D/g, '').length;
  return EMAIL.test(text) || (PHONE.test(text) && digits >= 7 && digits <= 15);
}

function readKey(typedReference: string, typedSecret: string): { reference: string; secretHash: string } | undefined {
  const reference = readReference(typedReference);
  const secret = readSecret(typedSecret);
  return reference === undefined || secret === undefined ? undefined : { reference, secretHash: hashOf(secret) };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
