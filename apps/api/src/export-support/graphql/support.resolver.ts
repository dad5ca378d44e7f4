import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { type PortalContext } from '../../common/graphql/portal-context.js';
import { OwnRecord } from '../own-record/own-record.js';
import { FindSupport } from '../find-support.js';
import { SupportFirmInput, SupportProgrammeFilter } from './firm-input.model.js';
import { SupportChoice, SupportMatchResult } from './match.model.js';
import { SupportOptions, SupportProgramme } from './programme.model.js';
import { type Speaking, toChoice, toMatchResult, toOptions, toProgramme } from './support.mapper.js';

@Resolver()
export class SupportResolver {
  constructor(
    private readonly support: FindSupport,
    private readonly own: OwnRecord,
  ) {}

  @Query(() => SupportOptions, { description: 'The lists from which a firm chooses its answers.' })
  supportOptions(@Args('language', { type: () => LanguageCode }) language: LanguageCode): SupportOptions {
    return toOptions(language, this.support.optionLists());
  }

  @Query(() => [SupportProgramme], { description: 'Published support programmes.' })
  programmes(
    @Args('language', { type: () => LanguageCode }) language: LanguageCode,
    @Args('filter', { nullable: true }) filter?: SupportProgrammeFilter,
  ): SupportProgramme[] {
    return this.support.programmes(filter ?? {}).map((view) => toProgramme(view, this.speaking(language)));
  }

  @Query(() => SupportProgramme, { nullable: true, description: 'A published programme; null where there is none.' })
  programme(
    @Args('id', { type: () => ID }) id: string,
    @Args('language', { type: () => LanguageCode }) language: LanguageCode,
  ): SupportProgramme | null {
    const view = this.support.programme(id);
    return view === undefined ? null : toProgramme(view, this.speaking(language));
  }

  @Query(() => SupportMatchResult, {
    description: 'Which programmes a firm qualifies for, condition by condition. What the firm tells is not kept.',
  })
  @CountsAs('question')
  async matchProgrammes(
    @Args('firm') firm: SupportFirmInput,
    @Args('language', { type: () => LanguageCode }) language: LanguageCode,
    @Args('choice', { nullable: true }) choice?: SupportChoice,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset = 0,
    @Args('limit', { type: () => Int, defaultValue: 10, description: '50 at most.' }) limit = 10,
    @Args('withRecord', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Whether the record of the firm that has signed in tells what it did not answer; needs its consent.',
    })
    withRecord = false,
    @Context() context?: PortalContext,
  ): Promise<typeof SupportMatchResult> {
    const page = { choice: toChoice(choice), language, offset, limit };
    const record = withRecord && context !== undefined ? await this.own.firm(context.req) : undefined;
    return toMatchResult(this.support.match(firm, page, record), this.speaking(language));
  }

  private speaking(language: LanguageCode): Speaking {
    return { language, nameOf: (id) => this.support.nameOf(id), kindOf: (name) => this.support.documentNamed(name) };
  }
}
