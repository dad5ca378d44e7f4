import { type ApiFailure } from '../../api/api-failure.js';
import { type ReplyFragment } from '../../generated/graphql.js';
import { type AnswerStage } from './answer-stream.js';
import { mergeTurns } from './merge-turns.js';
import { type Conversation, type Progress, type Turn } from './turns.js';

export type TurnsAction =
  | { readonly type: 'asked'; readonly key: string; readonly question: string; readonly askedAt: string }
  | { readonly type: 'stage'; readonly key: string; readonly stage: AnswerStage }
  | { readonly type: 'delta'; readonly key: string; readonly text: string }
  | { readonly type: 'replied'; readonly key: string; readonly reply: ReplyFragment }
  | { readonly type: 'stopped'; readonly key: string }
  | { readonly type: 'failed'; readonly key: string; readonly failure: ApiFailure }
  | { readonly type: 'synced'; readonly conversation: Conversation }
  | { readonly type: 'cleared' };

function update(turns: readonly Turn[], key: string, change: (progress: Progress) => Progress): readonly Turn[] {
  return turns.map((turn) => (turn.key === key ? { ...turn, progress: change(turn.progress) } : turn));
}

/**
 * The turns after something happened; a question asked again moves to the end. Pure; actions for a turn that is no
 * longer there change nothing.
 */
export function reduceTurns(turns: readonly Turn[], action: TurnsAction): readonly Turn[] {
  switch (action.type) {
    case 'asked': {
      const { key, question, askedAt } = action;
      const progress: Progress = { state: 'waiting', stage: 'searching', text: '' };
      const others = turns.filter((turn) => turn.key !== key);
      return [...others, { key, question, askedAt, redacted: false, askedHere: true, progress }];
    }
    case 'stage':
      return update(turns, action.key, (progress) =>
        progress.state === 'waiting' ? { ...progress, stage: action.stage } : progress,
      );
    case 'delta':
      return update(turns, action.key, (progress) =>
        progress.state === 'waiting'
          ? { ...progress, stage: 'answering', text: progress.text + action.text }
          : progress,
      );
    case 'replied':
      return update(turns, action.key, () => ({ state: 'answered', reply: action.reply }));
    case 'stopped':
      return update(turns, action.key, (progress) =>
        progress.state === 'waiting' ? { state: 'stopped', text: progress.text } : progress,
      );
    case 'failed':
      return update(turns, action.key, () => ({ state: 'failed', failure: action.failure }));
    case 'synced':
      return mergeTurns(turns, action.conversation);
    case 'cleared':
      return [];
  }
}
