import { beforeAll, describe, expect, it } from '@jest/globals';
import { RecordIndex } from '../../retrieval/record-index.js';
import { createTextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { decideOutcome, type Decision } from './decide-outcome.js';

let decide: (question: string) => Decision;
beforeAll(async () => {
  const record = (id: string, text: string, ...questions: string[]) => ({ id, text, questions });
  const index = RecordIndex.build(
    [
      record(
        'pccc',
        '개인통관고유부호는 유니패스에서 발급받습니다.',
        '개인통관고유부호는 어떻게 발급받나요?',
        'How do I get a personal customs code?',
      ),
      record(
        'due',
        '관세는 신고 수리일부터 15일 이내에 내야 합니다.',
        '관세는 언제까지 내야 하나요?',
        'When is customs duty due?',
      ),
      record(
        'refund',
        '관세를 더 냈으면 경정청구로 돌려받습니다.',
        '관세를 너무 많이 냈습니다. 돌려받나요?',
        'I paid too much duty',
      ),
      record(
        'declare',
        '수입신고는 화주나 관세사가 합니다.',
        '수입 통관은 누가 신고하나요?',
        'Who files the import customs declaration?',
      ),
    ],
    await createTextAnalyzer(),
  );
  decide = (question) => decideOutcome(index.search(question));
});

describe('decideOutcome', () => {
  it.each(['관세는 언제까지 내야 하나요?', '개인통관고유부호 발급 방법', 'How do I get a personal customs code?'])(
    'answers "%s"',
    (question) => {
      expect(decide(question)).toEqual({ outcome: 'answer', reason: 'supported' });
    },
  );

  it('answers with less evidence where one record stands out, whatever else was told', () => {
    const question = {
      text: '',
      language: 'en' as const,
      terms: [{ kind: 'word' as const, text: 'rifl' }],
      quantities: [],
      domainConcepts: [],
    };
    const hits = [{ id: 'a', score: 1, language: 'en' as const, matchedQuestion: null, parts: {} }];
    const outcome = (lead: number, precision: number, known = 1, score = 0.25) =>
      decideOutcome({
        question,
        hits,
        evidence: {
          score,
          coverage: 0.4,
          known,
          margin: 0.2,
          words: 7,
          parts: { lead, 'question.precision': precision },
        },
      }).outcome;
    expect(outcome(0.6, 0.6)).toBe('answer');
    expect(outcome(0.3, 0.85)).toBe('answer');
    expect(outcome(0.3, 0.6)).not.toBe('answer');
    expect(outcome(0.6, 0.6, 0.8)).not.toBe('answer');
    expect(outcome(0.6, 0.6, 1, 0.05)).not.toBe('answer');
  });

  it('wants less evidence for a fragment all of whose words are known than for a whole question', () => {
    const evidence = { score: 0.35, coverage: 0.7, known: 1, margin: 0.2, words: 3, parts: { lead: 0.5 } };
    const question = {
      text: '',
      language: 'ko' as const,
      terms: [{ kind: 'word' as const, text: '고기' }],
      quantities: [],
    };
    const hits = [{ id: 'a', score: 1, language: 'ko' as const, matchedQuestion: null, parts: {} }];
    const outcome = (words: number, known: number, domainConcepts: readonly string[] = ['customs']) =>
      decideOutcome({ question: { ...question, domainConcepts }, hits, evidence: { ...evidence, words, known } })
        .outcome;
    expect(outcome(3, 1)).toBe('answer');
    expect(outcome(4, 1)).toBe('no_evidence');
    expect(outcome(3, 0.9)).toBe('no_evidence');
    expect(outcome(3, 1, [])).toBe('no_evidence');
  });

  it('counts unknown words for less where customs is spoken of and one record is meant beyond doubt', () => {
    const outcome = (lead: number, domainConcepts: readonly string[], score = 0.35) =>
      decideOutcome({
        question: {
          text: '',
          language: 'ko' as const,
          terms: [{ kind: 'word' as const, text: '주문' }],
          quantities: [],
          domainConcepts,
        },
        hits: [{ id: 'a', score: 1, language: 'ko' as const, matchedQuestion: null, parts: {} }],
        evidence: { score, coverage: 0.4, known: 0.4, margin: 0.9, words: 4, parts: { lead } },
      }).outcome;
    expect(outcome(0.95, ['customs'])).toBe('answer');
    expect(outcome(0.8, ['customs'])).toBe('no_evidence');
    expect(outcome(0.95, [])).toBe('no_evidence');
    expect(outcome(0.95, ['customs'], 0.2)).toBe('no_evidence');
  });

  it.each(['관세', 'customs', 'duty'])('asks back when all that is said is "%s"', (question) => {
    expect(decide(question)).toEqual({ outcome: 'clarify', reason: 'too_general' });
  });

  it.each(['오늘 점심 뭐 먹지?', 'tell me a joke', '여권 재발급은 어디서 하나요?'])(
    'leaves "%s" to others',
    (question) => {
      expect(decide(question).outcome).toBe('out_of_scope');
    },
  );

  it.each(['관세사 시험 합격률은 몇 퍼센트예요?', 'Which airline flies the most export cargo?'])(
    'says that nothing covers "%s"',
    (question) => {
      expect(decide(question)).toEqual({ outcome: 'no_evidence', reason: 'not_covered' });
    },
  );

  it.each(['', '???', '😀'])('declines "%s", which has no words', (question) => {
    expect(decide(question)).toEqual({ outcome: 'out_of_scope', reason: 'empty' });
  });
});
