import { Injectable } from '@nestjs/common';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Officer } from '../../../auth/officer.js';
import { koreanDay } from '../../../common/korean-day.js';
import { type VersionOutcome } from '../../../versions/version.js';
import { logVersion } from '../../../versions/versioned.js';
import { WriteVersions } from '../../../versions/write-versions.js';
import { type OpenQuestion, OpenQuestionRepository } from '../queue/open-question.repository.js';
import { type DraftContent, emptyContent } from './draft-content.js';
import { plainWording } from './repeated-wordings.js';
import { VersionedRecords } from './versioned-records.js';

/** What an officer does as the author of a record. */
@Injectable()
export class WriteDraft extends WriteVersions<DraftContent> {
  constructor(
    private readonly records: VersionedRecords,
    private readonly questions: OpenQuestionRepository,
  ) {
    super(records);
  }

  /** A new record, begun with the wordings of questions from the queue, which leave it. */
  async start(officer: Officer, replyIds: readonly string[]): Promise<VersionOutcome<DraftContent>> {
    authorise(officer, 'record.write');
    const { db, versions, now } = this.records;
    const at = now();
    return db.transaction(async (tx): Promise<VersionOutcome<DraftContent>> => {
      const asked = await this.questions.textsOf(tx, replyIds);
      const [recordId = ''] = await versions.freeRecordIds(tx, 1);
      const content = withWordings(emptyContent(koreanDay(at).slice(0, 7)), asked);
      const ids = asked.map(({ replyId }) => replyId);
      const version = await versions.add(
        tx,
        { recordId, state: 'draft', origin: 'new', content, replyIds: ids, editorIds: [officer.id], author: officer },
        at,
      );
      await this.questions.markHandled(tx, ids, officer, at);
      await logVersion(this.records, tx, officer, { verb: 'draft', after: version });
      return { kind: 'done', version };
    });
  }
}

/** The first wording in each language as the question, the others as variants. */
function withWordings(content: DraftContent, asked: readonly Pick<OpenQuestion, 'text' | 'language'>[]): DraftContent {
  const wordings = (language: 'ko' | 'en') => {
    const texts = asked.filter((each) => each.language === language).map(({ text }) => text);
    return [...new Map(texts.map((text) => [plainWording(text), text])).values()];
  };
  const [ko = '', ...variantsKo] = wordings('ko');
  const [en = '', ...variantsEn] = wordings('en');
  return { ...content, question: { ko, en }, variants: { ko: variantsKo.slice(0, 20), en: variantsEn.slice(0, 20) } };
}
