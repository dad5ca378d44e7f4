import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import {
  AnswerRatingsDocument,
  type AnswerRatingsQuery,
  RateAnswerDocument,
  type RatingFragment,
  type RatingReason,
  type ReplyFragment,
  WithdrawRatingDocument,
} from '../../generated/graphql.js';

export interface Opinion {
  readonly helped: boolean;
  readonly reasons?: readonly RatingReason[];
  readonly note?: string;
}

/** What this browser thinks of a reply, and how to say, change and withdraw it. One query serves a conversation. */
export function useRating({ id: replyId, conversationId }: Pick<ReplyFragment, 'id' | 'conversationId'>) {
  const client = useQueryClient();
  const queryKey = ['answer-ratings', conversationId];
  const known = useQuery({
    queryKey,
    queryFn: ({ signal }) => request(AnswerRatingsDocument, { conversationId }, signal),
    select: ({ answerRatings }) => answerRatings.find((rating) => rating.replyId === replyId),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const remember = (rating: RatingFragment | undefined) => {
    client.setQueryData<AnswerRatingsQuery>(queryKey, (before) => ({
      answerRatings: [
        ...(before?.answerRatings ?? []).filter((other) => other.replyId !== replyId),
        ...(rating === undefined ? [] : [rating]),
      ],
    }));
  };
  const rate = useMutation({
    mutationFn: async (opinion: Opinion) => {
      const { rateAnswer } = await request(RateAnswerDocument, { input: { replyId, ...opinion } });
      if (rateAnswer.__typename === 'NoSuchReply') throw new Error('the reply is gone');
      return rateAnswer;
    },
    onSuccess: (outcome) => {
      if (outcome.__typename === 'AnswerRated') remember(outcome.rating);
    },
  });
  const withdraw = useMutation({
    mutationFn: () => request(WithdrawRatingDocument, { replyId }),
    onSuccess: () => {
      remember(undefined);
      rate.reset();
    },
  });
  return { rating: known.data, rate, withdraw };
}
