import { type QuestionRefusal } from '../ask-question.js';
import { QUESTION_LIMIT } from '../guard/readable-question.js';
import { type Refusal } from '../guard/refusal.js';
import { type Conversation } from '../conversation.repository.js';
import { type CitedRecord, type Outcome, type Reply } from '../reply.js';
import { LanguageCode } from '../../common/graphql/language.model.js';
import {
  ConfidenceCode,
  type ConsultationRecordModel,
  type ConversationModel,
  type ConversationNotFound,
  type InvalidQuestion,
  InvalidQuestionCode,
  MessageRole,
  OutcomeCode,
  RefusalCode,
  type ReplyModel,
} from './consultation.model.js';

const LANGUAGE: Readonly<Record<Reply['language'], LanguageCode>> = { ko: LanguageCode.KO, en: LanguageCode.EN };
const CONFIDENCE: Readonly<Record<CitedRecord['confidence'], ConfidenceCode>> = {
  verified: ConfidenceCode.VERIFIED,
  dated: ConfidenceCode.DATED,
};
const OUTCOME: Readonly<Record<Outcome, OutcomeCode>> = {
  answer: OutcomeCode.ANSWER,
  clarify: OutcomeCode.CLARIFY,
  out_of_scope: OutcomeCode.OUT_OF_SCOPE,
  no_evidence: OutcomeCode.NO_EVIDENCE,
  handoff: OutcomeCode.HANDOFF,
};
const REFUSAL: Readonly<Record<Refusal, RefusalCode>> = {
  evasion: RefusalCode.EVASION,
  personal_data: RefusalCode.PERSONAL_DATA,
  representation: RefusalCode.REPRESENTATION,
  instructions: RefusalCode.INSTRUCTIONS,
  abuse: RefusalCode.ABUSE,
  unreadable: RefusalCode.UNREADABLE,
  too_long: RefusalCode.TOO_LONG,
};
const ROLE = { person: MessageRole.PERSON, portal: MessageRole.PORTAL } as const;

export function toRecordModel(record: CitedRecord): ConsultationRecordModel {
  return { ...record, confidence: CONFIDENCE[record.confidence] };
}

function withoutDialogue(reply: Reply): Omit<Reply, 'dialogue'> {
  const shown = { ...reply };
  delete shown.dialogue;
  return shown;
}

/** The reply as the public sees it; what the next turn builds on stays inside. */
export function toReplyModel(reply: Reply): ReplyModel {
  return {
    ...withoutDialogue(reply),
    reworded: reply.reworded === true,
    refusal: reply.refusal && REFUSAL[reply.refusal],
    outcome: OUTCOME[reply.outcome],
    language: LANGUAGE[reply.language],
    confidence: reply.confidence && CONFIDENCE[reply.confidence],
    records: reply.records.map(toRecordModel),
  };
}

export function toConversationModel({ id, createdAt, messages }: Conversation): ConversationModel {
  return {
    id,
    createdAt,
    messages: messages.map((message) => ({
      ...message,
      role: ROLE[message.role],
      reply: message.reply && toReplyModel(message.reply),
    })),
  };
}

export function toRefusalModel(refusal: QuestionRefusal): InvalidQuestion | ConversationNotFound {
  switch (refusal.kind) {
    case 'empty':
      return { code: InvalidQuestionCode.EMPTY, message: 'The question is empty.', limit: QUESTION_LIMIT };
    case 'too_long':
      return {
        code: InvalidQuestionCode.TOO_LONG,
        message: `The question is longer than ${refusal.limit} characters.`,
        limit: refusal.limit,
      };
    case 'conversation_not_found':
      return conversationNotFound(refusal.conversationId);
  }
}

export function conversationNotFound(conversationId: string): ConversationNotFound {
  return { conversationId, message: 'There is no such conversation in this browser session.' };
}
