import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { daysBefore } from '../../common/retention.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { consentText } from './consent.js';
import { SaveResults, type SavingFault } from './save-results.js';
import { type SavedResult } from './saved-result.repository.js';
import { DAYS_TO_CONFIRM } from './saved-result-retention.js';
import {
  SavedSupport,
  SavingFaultCode,
  SupportSaving,
  SupportSavingInput,
  SupportSavingResult,
} from './saved.model.js';

const FAULT: Readonly<Record<SavingFault, SavingFaultCode>> = {
  email_malformed: SavingFaultCode.EMAIL_MALFORMED,
  consent_missing: SavingFaultCode.CONSENT_MISSING,
  too_many: SavingFaultCode.TOO_MANY,
  mail_failed: SavingFaultCode.MAIL_FAILED,
};

@Resolver()
export class SavedSupportResolver {
  constructor(
    private readonly results: SaveResults,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
  ) {}

  @Query(() => SupportSaving)
  supportSaving(@Args('language', { type: () => LanguageCode }) language: LanguageCode): SupportSaving {
    const days = this.config.SAVED_RESULT_DAYS;
    return { available: this.results.isAvailable, consent: consentText(language, days), days };
  }

  @Mutation(() => SupportSavingResult, { description: 'Saves results under an address, once its owner has confirmed.' })
  @CountsAs('request')
  async saveSupport(@Args('input') input: SupportSavingInput): Promise<typeof SupportSavingResult> {
    const outcome = await this.results.save(input);
    switch (outcome.kind) {
      case 'asked':
        return { confirmWithinDays: DAYS_TO_CONFIRM };
      case 'refused':
        return { fault: FAULT[outcome.fault] };
      case 'invalid':
        return { faults: outcome.faults.map((fault) => ({ ...fault })) };
      case 'unavailable':
        return { message: 'This server sends no mail.' };
    }
  }

  @Query(() => SavedSupport, { nullable: true, description: 'What is kept under a link; null when it is none.' })
  @CountsAs('request')
  async savedSupport(@Args('token') token: string): Promise<SavedSupport | null> {
    return this.toModel(await this.results.find(token));
  }

  @Mutation(() => SavedSupport, { nullable: true, description: 'Confirms the address; null when the link is none.' })
  @CountsAs('request')
  async confirmSavedSupport(@Args('token') token: string): Promise<SavedSupport | null> {
    return this.toModel(await this.results.confirm(token));
  }

  @Mutation(() => Boolean, { description: 'Deletes address and answers at once; false when the link is none.' })
  @CountsAs('request')
  deleteSavedSupport(@Args('token') token: string): Promise<boolean> {
    return this.results.remove(token);
  }

  private toModel(saved: SavedResult | undefined): SavedSupport | null {
    if (saved === undefined) return null;
    const { email, confirmedAt, consentedAt, consentText: consent } = saved;
    const until =
      confirmedAt === undefined
        ? daysBefore(consentedAt, -DAYS_TO_CONFIRM)
        : daysBefore(confirmedAt, -this.config.SAVED_RESULT_DAYS);
    return { email: hidden(email), confirmed: confirmedAt !== undefined, savedAt: consentedAt, until, consent };
  }
}

/** `a…@example.com`: enough for its owner to know it again. */
function hidden(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}
