import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('HsOfficialName', {
  description: 'What the customs service’s own code file calls the place, where the operator has imported it.',
})
export class HsOfficialNameModel {
  @Field() ko: string;
  @Field(() => String, { nullable: true }) en?: string | undefined;
  @Field({ description: 'First day, YYYY-MM-DD.' }) validFrom: string;
  @Field({ description: 'Last day, YYYY-MM-DD.' }) validUntil: string;
  @Field({ description: 'Whether the name holds today.' }) inForce: boolean;
}
