import { type Type } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type OfficialName, OfficialNames } from '../official/official-names.js';
import { HsRankedCode, type HsCode } from './hs-common.model.js';
import { HsNarrowedLine } from './narrowing.model.js';
import { HsOfficialNameModel } from './official-name.model.js';
import { HsCandidateModel } from './prediction.model.js';
import { TariffEntry, TariffNodeModel } from './tariff.model.js';

/** Adds the field `official` to a type of codes; GraphQL types inherit fields, but not their resolvers. */
function officialNameOf(type: Type<HsCode>): Type<unknown> {
  @Resolver(() => type)
  class OfficialNameResolver {
    constructor(private readonly names: OfficialNames) {}

    @ResolveField(() => HsOfficialNameModel, {
      nullable: true,
      description: 'Null where no code file was imported or it does not name the code.',
    })
    async official(@Parent() { code }: HsCode): Promise<OfficialName | null> {
      // Sections are numbered in roman; no file of codes names them.
      return /^[0-9]/u.test(code) ? ((await this.names.of(code)) ?? null) : null;
    }
  }
  return OfficialNameResolver;
}

/** One resolver a type that shows official names. */
export const OFFICIAL_NAME_RESOLVERS = [
  HsRankedCode,
  HsCandidateModel,
  HsNarrowedLine,
  TariffEntry,
  TariffNodeModel,
].map(officialNameOf);
