import { useEffect, useState } from 'react';
import buttons from './button.module.css';
import { Icon, type IconName } from './icon.js';

export interface CopyButtonProps {
  readonly text: () => string;
  readonly label: string;
  readonly done: string;
  readonly failed: string;
  readonly icon?: IconName;
}

const SHOWN_MS = 2500;

/** Copies a text and says whether that worked; the label comes back after a moment. */
export function CopyButton({ text, label, done, failed, icon = 'copy' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'idle' | 'done' | 'failed'>('idle');

  useEffect(() => {
    if (outcome !== 'done') return undefined;
    const timer = setTimeout(() => {
      setOutcome('idle');
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('done');
    } catch {
      setOutcome('failed');
    }
  };

  return (
    <>
      <button
        type="button"
        className={buttons.quiet}
        onClick={() => {
          void copy();
        }}
      >
        <Icon name={outcome === 'done' ? 'check' : icon} size={18} />
        {outcome === 'done' ? done : label}
      </button>
      <span role="status" className={outcome === 'failed' ? undefined : 'visually-hidden'}>
        {outcome === 'done' ? done : outcome === 'failed' ? failed : ''}
      </span>
    </>
  );
}
