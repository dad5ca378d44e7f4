import { Module } from '@nestjs/common';
import { CLOCK } from '../../common/clock.js';
import { AnswerRatingRepository } from './answer-rating.repository.js';
import { RateAnswer } from './rate-answer.js';
import { RatingResolver } from './rating.resolver.js';

/** Opinions of the public about answers. */
@Module({
  providers: [{ provide: CLOCK, useValue: () => new Date() }, AnswerRatingRepository, RateAnswer, RatingResolver],
})
export class FeedbackModule {}
