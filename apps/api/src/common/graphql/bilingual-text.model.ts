import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A text in both languages of the portal.' })
export class BilingualText {
  @Field() ko: string;
  @Field() en: string;
}
