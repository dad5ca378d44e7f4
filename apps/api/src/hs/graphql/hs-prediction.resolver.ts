import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { ClassifyItem } from '../classification/classify-item.js';
import { ExplainCandidate } from '../explanation/explain-candidate.js';
import { SubmitFeedback } from '../feedback/submit-feedback.js';
import { NarrowItem } from '../narrowing/narrow-item.js';
import { toExplanationResult } from './explanation.mapper.js';
import { HsExplanationResult } from './explanation.model.js';
import { toFeedbackResult } from './feedback.mapper.js';
import { HsFeedbackInput, HsFeedbackResult } from './feedback.model.js';
import { HsItemInput } from './hs-common.model.js';
import { toNarrowingResult } from './narrowing.mapper.js';
import { HsAnswerInput, HsNarrowingResult } from './narrowing.model.js';
import { toPredictResult } from './prediction.mapper.js';
import { HsPredictResult } from './prediction.model.js';

@Resolver()
export class HsPredictionResolver {
  constructor(
    private readonly classifyItem: ClassifyItem,
    private readonly explainCandidate: ExplainCandidate,
    private readonly narrowItem: NarrowItem,
    private readonly submitFeedback: SubmitFeedback,
  ) {}

  @Query(() => HsPredictResult, { description: 'Ranked HS codes for an item, or why there are none.' })
  predictHs(
    @Args('item') item: HsItemInput,
    @Args('top', { type: () => Int, defaultValue: 10 }) top: number,
  ): typeof HsPredictResult {
    return toPredictResult(this.classifyItem.classify(item, top));
  }

  @Query(() => HsExplanationResult, { description: 'Why a code was proposed for an item; predicts some thirty times.' })
  @CountsAs('question')
  hsExplanation(@Args('item') item: HsItemInput, @Args('code') code: string): typeof HsExplanationResult {
    return toExplanationResult(this.explainCandidate.explain(item, code));
  }

  @Query(() => HsNarrowingResult, {
    description: 'Guided narrowing: send the item with all answers so far. Fewer answers go back, none start over.',
  })
  hsNarrowing(
    @Args('item') item: HsItemInput,
    @Args('answers', { type: () => [HsAnswerInput], defaultValue: [] }) answers: HsAnswerInput[],
  ): typeof HsNarrowingResult {
    const given = answers.map(({ questionId, option }) => ({ questionId, option: option ?? null }));
    return toNarrowingResult(this.narrowItem.narrow(item, given));
  }

  @Mutation(() => HsFeedbackResult, { description: 'Says under which code goods were cleared.' })
  @CountsAs('question')
  async submitHsFeedback(@Args('input') input: HsFeedbackInput): Promise<typeof HsFeedbackResult> {
    return toFeedbackResult(await this.submitFeedback.submit(input));
  }
}
