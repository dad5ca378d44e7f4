import { Inject, Injectable } from '@nestjs/common';
import { cleanText } from '../../common/clean-text.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { redactPersonalData } from '../../common/privacy/redact-personal-data.js';
import { readItem, type GivenItem, type ItemFault } from '../classification/read-item.js';
import { HS_PARTS, type HsParts, type Unavailable } from '../hs-parts.js';
import { readCode } from '../lookup/read-code.js';
import { HsFeedbackRepository } from './hs-feedback.repository.js';

/** Longest note, in characters after cleaning. */
export const NOTE_LIMIT = 1000;

export interface GivenFeedback {
  readonly item: GivenItem;
  /** The code under which the goods were cleared, in any writing: six digits, or the Korean ten. */
  readonly clearedCode: string;
  readonly note?: string | null | undefined;
}

export type SubmitOutcome =
  | { readonly kind: 'stored'; readonly id: string; readonly redacted: boolean }
  | { readonly kind: 'invalid_item'; readonly fault: ItemFault }
  /** Not a code of the tariff at six or ten digits. */
  | { readonly kind: 'invalid_code'; readonly given: string }
  | { readonly kind: 'note_too_long'; readonly limit: number }
  | Unavailable;

/** Keeps what an importer says about a clearance, for an officer to review. */
@Injectable()
export class SubmitFeedback {
  constructor(
    @Inject(HS_PARTS) private readonly parts: HsParts | undefined,
    private readonly feedback: HsFeedbackRepository,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async submit({ item: given, clearedCode, note: givenNote }: GivenFeedback): Promise<SubmitOutcome> {
    if (this.parts === undefined) return { kind: 'unavailable', missing: 'knowledge' };
    const reading = readItem(given);
    if (reading.kind === 'invalid') return { kind: 'invalid_item', fault: reading.fault };
    const code = this.tariffCode(clearedCode, this.parts);
    if (code === undefined) return { kind: 'invalid_code', given: clearedCode };
    const cleanNote = cleanText(givenNote ?? '');
    if (cleanNote.length > NOTE_LIMIT) return { kind: 'note_too_long', limit: NOTE_LIMIT };
    const { item } = reading;
    const predicted = this.parts.model?.classifier.predict(item, 1).candidates[0]?.code.replace('.', '');
    const texts = { ...item, note: cleanNote === '' ? undefined : cleanNote };
    const { redacted, ...safe } = redactedTexts(texts);
    const id = await this.feedback.add(
      { ...safe, redacted, clearedCode: code, predictedCode: predicted, modelVersion: this.parts.model?.version },
      this.now(),
    );
    return { kind: 'stored', id, redacted };
  }

  private tariffCode(given: string, { catalogue }: HsParts): string | undefined {
    const reading = readCode(given);
    if (reading?.kind !== 'code' || (reading.level !== 'subheading' && reading.level !== 'line')) return undefined;
    return catalogue.node(reading.digits)?.code;
  }
}

interface FeedbackTexts {
  readonly description: string;
  readonly model?: string | undefined;
  readonly specification?: string | undefined;
  readonly note: string | undefined;
}

function redactedTexts({
  description,
  model,
  specification,
  note,
}: FeedbackTexts): FeedbackTexts & { redacted: boolean } {
  const safe = [description, model, specification, note].map((text) =>
    text === undefined ? undefined : redactPersonalData(text),
  );
  const [safeDescription, safeModel, safeSpecification, safeNote] = safe;
  return {
    description: safeDescription?.text ?? '',
    model: safeModel?.text,
    specification: safeSpecification?.text,
    note: safeNote?.text,
    redacted: safe.some((redaction) => (redaction?.found.length ?? 0) > 0),
  };
}
