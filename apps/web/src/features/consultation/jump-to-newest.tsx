import { type RefObject, useEffect, useState } from 'react';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './jump-to-newest.module.css';
import { type Turn } from './turns.js';

export interface JumpToNewestProps {
  readonly newest: Turn | undefined;
  /** Its last child is the newest turn. */
  readonly list: RefObject<HTMLElement | null>;
}

/** Whether the newest turn is out of view, and whether its answer came while it was. */
function useOutOfView({ newest, list }: JumpToNewestProps): 'in-view' | 'away' | 'arrived' {
  const key = newest?.key;
  const answered = newest?.progress.state === 'answered';
  const [shown, setShown] = useState(true);
  const [seen, setSeen] = useState<string>();

  useEffect(() => {
    const turn = list.current?.lastElementChild;
    if (key === undefined || turn === null || turn === undefined) return undefined;
    const observer = new IntersectionObserver((entries) => {
      setShown(entries.at(-1)?.isIntersecting === true);
    });
    observer.observe(turn);
    return () => {
      observer.disconnect();
      setShown(true);
    };
  }, [list, key]);

  if (shown && answered && seen !== key) setSeen(key);
  if (shown) return 'in-view';
  return answered && seen !== key ? 'arrived' : 'away';
}

/** Brings the newest turn back into view for who has gone back in the conversation; says when an answer came meanwhile. */
export function JumpToNewest(props: JumpToNewestProps) {
  const t = useTexts('consultation');
  const place = useOutOfView(props);
  if (place === 'in-view') return null;
  const jump = () => {
    props.list.current?.lastElementChild?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className={styles.jump}>
      <button type="button" className={buttons.secondary} onClick={jump}>
        <Icon name="chevron" size={18} />
        {t(place === 'arrived' ? 'jump.arrived' : 'jump.newest')}
      </button>
    </div>
  );
}
