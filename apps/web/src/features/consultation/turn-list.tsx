import { type RefObject, useEffect } from 'react';
import { formatDay } from '../../i18n/formats.js';
import { useLanguage } from '../../i18n/texts.js';
import { TurnView, type TurnViewProps } from './turn-view.js';
import { type Turn } from './turns.js';

export interface TurnListProps extends Pick<TurnViewProps, 'onAsk' | 'onRetry' | 'onEdit'> {
  readonly turns: readonly Turn[];
  /** Where the turns stand, one child each. */
  readonly list: RefObject<HTMLDivElement | null>;
}

/** Gives the newest question the focus where the button that asked it is gone and took the focus along. */
function useFocusKept(newest: Turn | undefined, list: TurnListProps['list']) {
  const key = newest?.askedHere === true && newest.progress.state === 'waiting' ? newest.key : undefined;
  useEffect(() => {
    if (key === undefined || document.activeElement !== document.body) return;
    list.current?.lastElementChild?.querySelector('h2')?.focus({ preventScroll: true });
  }, [list, key]);
}

/** The conversation from its first question to its newest, a line where a day begins; the newest comes into view. */
export function TurnList({ turns, list, ...handlers }: TurnListProps) {
  const language = useLanguage();
  const newest = turns.at(-1);
  const newestKey = newest?.key;
  const smooth = newest?.askedHere === true;

  useEffect(() => {
    if (newestKey === undefined) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = smooth && !still ? 'smooth' : 'instant';
    list.current?.lastElementChild?.scrollIntoView({ block: 'start', behavior });
  }, [list, newestKey, smooth]);

  useFocusKept(newest, list);

  return (
    <div ref={list}>
      {turns.map((turn, index) => {
        const day = formatDay(turn.askedAt, language);
        const previous = turns[index - 1];
        const begins = previous === undefined || formatDay(previous.askedAt, language) !== day;
        return (
          <TurnView
            key={turn.key}
            turn={turn}
            day={begins ? day : undefined}
            newest={index === turns.length - 1}
            {...handlers}
          />
        );
      })}
    </div>
  );
}
