import { Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Officer } from '../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../auth/officer.guard.js';
import { DeskRegistry } from './desk-registry.js';

@ObjectType('DeskCard', { description: 'Something that waits for the officer who asks.' })
class DeskCardModel {
  @Field(() => ID) id: string;
  @Field(() => Int) count: number;
  @Field(() => Date, { nullable: true, description: 'Since when the first of them waits.' }) oldest?: Date | undefined;
}

@Resolver()
export class DeskResolver {
  constructor(private readonly desk: DeskRegistry) {}

  @Query(() => [DeskCardModel], { description: 'What waits for the officer, by their roles.' })
  @OfficersOnly('desk.read')
  officerDesk(@CurrentOfficer() officer: Officer): Promise<DeskCardModel[]> {
    return this.desk.of(officer);
  }
}
