import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { RecordContextDocument, type ReplyFragment } from '../../generated/graphql.js';

const SHOWN = 3;

/**
 * Questions to go on with after a reply: its own suggestions, or where an answer came without any, the neighbours of the
 * record that it rests on first.
 */
export function useNextQuestions({ outcome, records, suggestions, language }: ReplyFragment): readonly string[] {
  const [first] = records;
  const id = first?.id ?? '';
  const own = suggestions.map(({ question }) => question);
  const { data } = useQuery({
    queryKey: ['record-context', id, language === 'KO' ? 'ko' : 'en'],
    queryFn: ({ signal }) => request(RecordContextDocument, { id, language }, signal),
    enabled: outcome === 'ANSWER' && own.length === 0 && first !== undefined,
  });
  if (own.length > 0) return own;
  const cited = new Set(records.map((record) => record.id));
  const related = data?.consultationRecord?.related ?? [];
  return related.flatMap((record) => (cited.has(record.id) ? [] : [record.question])).slice(0, SHOWN);
}
