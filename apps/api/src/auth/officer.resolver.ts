import { Context, Field, ID, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { type PortalContext } from '../common/graphql/portal-context.js';
import { type Officer } from './officer.js';
import { OfficerIdentity } from './officer-identity.js';

enum OfficerRoleCode {
  AUTHOR = 'author',
  REVIEWER = 'reviewer',
}
registerEnumType(OfficerRoleCode, { name: 'OfficerRole' });
const ROLE = { author: OfficerRoleCode.AUTHOR, reviewer: OfficerRoleCode.REVIEWER } as const;

@ObjectType('Officer')
class OfficerModel {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => [OfficerRoleCode]) roles: OfficerRoleCode[];
}

@ObjectType({ description: 'Who is looking, for the pages of officers.' })
class OfficerSession {
  @Field(() => OfficerModel, { nullable: true }) officer?: OfficerModel | undefined;
  @Field(() => [OfficerModel], { description: 'Made-up officers to choose from, in a preview; else empty.' })
  choices: OfficerModel[];
}

const toModel = (officer: Officer): OfficerModel => ({ ...officer, roles: officer.roles.map((role) => ROLE[role]) });

@Resolver()
export class OfficerResolver {
  constructor(private readonly identity: OfficerIdentity) {}

  @Query(() => OfficerSession)
  officerSession(@Context() { req }: PortalContext): OfficerSession {
    const officer = this.identity.officerOf(req);
    return { officer: officer && toModel(officer), choices: this.identity.choices.map(toModel) };
  }
}
