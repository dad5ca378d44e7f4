import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit-log.js';
import { CLOCK } from '../common/clock.js';
import { BrowseTariff } from './catalogue/browse-tariff.js';
import { ClassifyItem } from './classification/classify-item.js';
import { ExplainCandidate } from './explanation/explain-candidate.js';
import { FeedbackDesk } from './feedback/feedback-desk.js';
import { FeedbackList } from './feedback/feedback-list.js';
import { HsFeedbackRepository } from './feedback/hs-feedback.repository.js';
import { ReviewFeedback } from './feedback/review-feedback.js';
import { SubmitFeedback } from './feedback/submit-feedback.js';
import { FeedbackCasesController } from './feedback/feedback-cases.controller.js';
import { FeedbackReviewResolver } from './graphql/feedback-review.resolver.js';
import { HsPredictionResolver } from './graphql/hs-prediction.resolver.js';
import { OFFICIAL_NAME_RESOLVERS } from './graphql/official-name.resolvers.js';
import { TariffResolver } from './graphql/tariff.resolver.js';
import { HS_PARTS, type HsParts } from './hs-parts.js';
import { OfficialLineRepository } from './import/official-line.repository.js';
import { NarrowItem } from './narrowing/narrow-item.js';
import { OfficialNames } from './official/official-names.js';
import { HsPredictController } from './rest/hs-predict.controller.js';

@Module({})
export class HsModule {
  /** @param parts as {@link loadHs} gives them; undefined where the knowledge is not in place */
  static forRoot(parts: HsParts | undefined): DynamicModule {
    return {
      module: HsModule,
      imports: [AuditModule],
      controllers: [HsPredictController, FeedbackCasesController],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: HS_PARTS, useFactory: () => parts },
        BrowseTariff,
        ClassifyItem,
        ExplainCandidate,
        NarrowItem,
        SubmitFeedback,
        ReviewFeedback,
        FeedbackDesk,
        FeedbackList,
        FeedbackReviewResolver,
        HsFeedbackRepository,
        OfficialLineRepository,
        OfficialNames,
        ...OFFICIAL_NAME_RESOLVERS,
        TariffResolver,
        HsPredictionResolver,
      ],
    };
  }
}
