import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { BrowseTariff } from '../catalogue/browse-tariff.js';
import { toUnavailable } from './hs-common.mapper.js';
import { toEntry, toNodeResult, toSearchHit } from './tariff.mapper.js';
import { GeneralRulesResult, TariffNodeResult, TariffSearchOutcome, TariffSectionsResult } from './tariff.model.js';

@Resolver()
export class TariffResolver {
  constructor(private readonly tariff: BrowseTariff) {}

  @Query(() => TariffNodeResult, {
    description: 'A place of the tariff by its code, in any writing; a section by its roman number.',
  })
  tariffNode(@Args('code') code: string): typeof TariffNodeResult {
    return toNodeResult(this.tariff.node(code));
  }

  @Query(() => TariffSectionsResult)
  tariffSections(): typeof TariffSectionsResult {
    const outcome = this.tariff.sections();
    return outcome.kind === 'unavailable' ? toUnavailable(outcome) : { sections: outcome.sections.map(toEntry) };
  }

  @Query(() => TariffSearchOutcome, {
    description: 'Search as one types: words in Korean or English, or the beginning of a code.',
  })
  searchTariff(
    @Args('text') text: string,
    @Args('limit', { type: () => Int, defaultValue: 10 }) limit: number,
  ): typeof TariffSearchOutcome {
    const outcome = this.tariff.search(text, limit);
    return outcome.kind === 'unavailable' ? toUnavailable(outcome) : { hits: outcome.hits.map(toSearchHit) };
  }

  @Query(() => GeneralRulesResult, { description: 'The General Rules 1 to 6 in plain words.' })
  generalRules(): typeof GeneralRulesResult {
    const outcome = this.tariff.generalRules();
    return outcome.kind === 'unavailable' ? toUnavailable(outcome) : { rules: outcome.rules };
  }
}
