import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type PortalContext } from '../../common/graphql/portal-context.js';
import { type AnswerRating, type RatingReason } from './answer-rating.js';
import { AnswerRatingRepository } from './answer-rating.repository.js';
import { RateAnswer } from './rate-answer.js';
import { AnswerRatingModel, RateAnswerInput, RateAnswerResult, RatingReasonCode } from './rating.model.js';

const REASON: Readonly<Record<RatingReason, RatingReasonCode>> = {
  wrong: RatingReasonCode.WRONG,
  not_my_question: RatingReasonCode.NOT_MY_QUESTION,
  incomplete: RatingReasonCode.INCOMPLETE,
  hard_to_understand: RatingReasonCode.HARD_TO_UNDERSTAND,
  outdated: RatingReasonCode.OUTDATED,
  other: RatingReasonCode.OTHER,
};

function toRatingModel(rating: AnswerRating): AnswerRatingModel {
  return { ...rating, reasons: rating.reasons.map((reason) => REASON[reason]) };
}

@Resolver()
export class RatingResolver {
  constructor(
    private readonly rateAnswerUseCase: RateAnswer,
    private readonly ratings: AnswerRatingRepository,
  ) {}

  @Mutation(() => RateAnswerResult, { description: 'Says whether a reply helped; again to change it.' })
  async rateAnswer(
    @Args('input') input: RateAnswerInput,
    @Context() { session }: PortalContext,
  ): Promise<typeof RateAnswerResult> {
    const outcome = await this.rateAnswerUseCase.rate(session.hash ?? '', input);
    return outcome.kind === 'rated' ? { ...outcome, rating: toRatingModel(outcome.rating) } : outcome;
  }

  @Mutation(() => Boolean, { description: 'Takes an opinion back; false when there was none.' })
  withdrawRating(
    @Args('replyId', { type: () => ID }) replyId: string,
    @Context() { session }: PortalContext,
  ): Promise<boolean> | boolean {
    return session.hash === undefined ? false : this.ratings.remove(session.hash, replyId);
  }

  @Query(() => [AnswerRatingModel], { description: "This session's opinions of the replies in a conversation." })
  async answerRatings(
    @Args('conversationId', { type: () => ID }) conversationId: string,
    @Context() { session }: PortalContext,
  ): Promise<AnswerRatingModel[]> {
    if (session.hash === undefined) return [];
    return (await this.ratings.ofConversation(session.hash, conversationId)).map(toRatingModel);
  }
}
