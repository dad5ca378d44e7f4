import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { koreanDay } from '../../common/korean-day.js';
import { type Language } from '../../common/language.js';
import { MAILER, type Mailer } from '../../common/mail/mailer.js';
import { daysBefore } from '../../common/retention.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig, publicUrl } from '../../config/portal-config.js';
import { type FirmFault, type FirmGiven } from '../firm/firm-input.js';
import { FindSupport } from '../find-support.js';
import { consentText } from './consent.js';
import { type SavedResult, SavedResultRepository } from './saved-result.repository.js';
import { snapshotOf } from './snapshot.js';
import { confirmationMail } from './write-mail.js';

/** Mails that one address is asked by in a day; more would be a nuisance to whoever owns it. */
const MOST_A_DAY = 3;
const LONGEST_EMAIL = 254;
/** One address, with nothing that could end a header. */
const EMAIL = /^[^\s@<>"',;:\\()[\]]{1,64}@[^\s@<>"',;:\\()[\]]+\.[^\s@<>"',;:\\()[\]]{2,}$/;

export interface GivenSaving {
  readonly email: string;
  readonly language: Language;
  readonly firm: FirmGiven;
  /** That the words of `consentText` are agreed to. */
  readonly consent: boolean;
}

export type SavingFault = 'email_malformed' | 'consent_missing' | 'too_many' | 'mail_failed';

export type SavingOutcome =
  | { readonly kind: 'asked' }
  | { readonly kind: 'refused'; readonly fault: SavingFault }
  | { readonly kind: 'invalid'; readonly faults: readonly FirmFault[] }
  /** No mail server is set, or there are no programmes. */
  | { readonly kind: 'unavailable' };

/** Saves results for a person who wants to be told of changes: asked first whether the address is theirs. */
@Injectable()
export class SaveResults {
  constructor(
    private readonly saved: SavedResultRepository,
    private readonly support: FindSupport,
    @Inject(MAILER) private readonly mailer: Mailer | undefined,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  get isAvailable(): boolean {
    return this.mailer !== undefined && this.support.isAvailable;
  }

  async save({ language, firm, consent, ...given }: GivenSaving): Promise<SavingOutcome> {
    const { mailer } = this;
    if (mailer === undefined || !this.support.isAvailable) return { kind: 'unavailable' };
    const email = given.email.trim();
    if (email.length > LONGEST_EMAIL || !EMAIL.test(email)) return { kind: 'refused', fault: 'email_malformed' };
    if (!consent) return { kind: 'refused', fault: 'consent_missing' };
    const matched = this.support.matchAll(firm);
    if (matched.kind === 'invalid') return matched;
    const at = this.now();
    if ((await this.saved.countOf(email, daysBefore(at, 1))) >= MOST_A_DAY) {
      return { kind: 'refused', fault: 'too_many' };
    }
    const words = consentText(language, this.config.SAVED_RESULT_DAYS);
    const id = await this.saved.add({ email, language, firm, consentText: words }, at);
    const token = await this.saved.addLink(id, at);
    try {
      await mailer(confirmationMail({ to: email, language, portal: publicUrl(this.config), token }));
      return { kind: 'asked' };
    } catch {
      // What nobody was asked for isn't kept.
      await this.saved.remove(id);
      return { kind: 'refused', fault: 'mail_failed' };
    }
  }

  find(token: string): Promise<SavedResult | undefined> {
    return this.saved.byToken(token);
  }

  /** @returns undefined when the link is none, or no longer one */
  async confirm(token: string): Promise<SavedResult | undefined> {
    const found = await this.saved.byToken(token);
    if (found === undefined || found.confirmedAt !== undefined) return found;
    const matched = this.support.matchAll(found.firm);
    if (matched.kind === 'invalid') return undefined;
    const at = this.now();
    await this.saved.confirm(found.id, snapshotOf(matched.matches), koreanDay(at), at);
    return this.saved.byToken(token);
  }

  /** @param secret of a mail's `List-Unsubscribe` @returns false when there is nothing under it (any more) */
  unsubscribe(secret: string): Promise<boolean> {
    return this.saved.removeBySecret(secret);
  }

  /** Deletes address and answers at once. @returns false when the link is none */
  async remove(token: string): Promise<boolean> {
    const found = await this.saved.byToken(token);
    if (found === undefined) return false;
    await this.saved.remove(found.id);
    return true;
  }
}
