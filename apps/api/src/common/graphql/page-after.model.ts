import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({
  description: 'The last row of the page before: when it was made or changed, as the list goes, and its id.',
})
export class PageAfterInput {
  @Field() at: Date;
  @Field(() => ID) id: string;
}
