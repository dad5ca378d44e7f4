import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit-log.js';
import { CLOCK } from '../../common/clock.js';
import { RequestsModule } from '../requests/requests.module.js';
import { CurationDesk } from './curation-desk.js';
import { CurationFilesController } from './curation-files.controller.js';
import { CurationLists } from './curation-lists.js';
import { CurationResolver } from './graphql/curation.resolver.js';
import { ImportConsultations } from './import/import-consultations.js';
import { ListOpenQuestions } from './queue/list-open-questions.js';
import { OpenQuestionRepository } from './queue/open-question.repository.js';
import { AnswerRequest } from './requests/answer-request.js';
import { ExportRecords } from './versions/export-records.js';
import { PublishVersion } from './versions/publish-version.js';
import { RecordHistory } from './versions/record-history.js';
import { VersionedRecords } from './versions/versioned-records.js';
import { WriteDraft } from './versions/write-draft.js';

/** Officers' work on the records: queue, drafts, review, history, import, requests of the public. */
@Module({
  imports: [AuditModule, RequestsModule],
  controllers: [CurationFilesController],
  providers: [
    { provide: CLOCK, useValue: () => new Date() },
    OpenQuestionRepository,
    ListOpenQuestions,
    WriteDraft,
    PublishVersion,
    RecordHistory,
    ExportRecords,
    VersionedRecords,
    AnswerRequest,
    ImportConsultations,
    CurationDesk,
    CurationLists,
    CurationResolver,
  ],
})
export class CurationModule {}
