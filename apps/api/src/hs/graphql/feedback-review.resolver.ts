import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Officer } from '../../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../../auth/officer.guard.js';
import { PageAfterInput } from '../../common/graphql/page-after.model.js';
import { type Feedback, type FeedbackStatus } from '../feedback/hs-feedback.js';
import { ReviewFeedback } from '../feedback/review-feedback.js';
import { FeedbackStatusCode, HsFeedbackDecision, HsFeedbackModel } from './feedback-review.model.js';

const STATUS: Readonly<Record<FeedbackStatus, FeedbackStatusCode>> = {
  pending: FeedbackStatusCode.PENDING,
  accepted: FeedbackStatusCode.ACCEPTED,
  rejected: FeedbackStatusCode.REJECTED,
};

const toModel = (feedback: Feedback): HsFeedbackModel => ({ ...feedback, status: STATUS[feedback.status] });

/** Officers about what importers say of predictions. */
@Resolver()
export class FeedbackReviewResolver {
  constructor(private readonly review: ReviewFeedback) {}

  @Query(() => [HsFeedbackModel], { description: 'Fifty a page, oldest first.' })
  @OfficersOnly('hs-feedback.read')
  async hsFeedback(
    @CurrentOfficer() officer: Officer,
    @Args('status', { type: () => FeedbackStatusCode }) status: FeedbackStatusCode,
    @Args('after', { nullable: true }) after?: PageAfterInput,
  ): Promise<HsFeedbackModel[]> {
    return (await this.review.list(officer, status, after ?? undefined)).map(toModel);
  }

  @Mutation(() => HsFeedbackDecision, { description: 'Accepted feedback is a case that training may learn from.' })
  @OfficersOnly('hs-feedback.review')
  async reviewHsFeedback(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('accept') accept: boolean,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<HsFeedbackDecision> {
    const outcome = await this.review.decide(officer, id, { verdict: accept ? 'accepted' : 'rejected', note });
    return outcome.kind === 'not_found'
      ? { decided: false }
      : { decided: outcome.kind === 'reviewed', feedback: toModel(outcome.feedback) };
  }
}
