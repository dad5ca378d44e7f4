import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { isJsonObject } from '../../api/json.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './step-title.module.css';

export interface StepTitleProps {
  readonly step: 1 | 2 | 3;
  readonly children: ReactNode;
}

const STEPS = 3;

/** Given to navigations between the steps: reading then goes on at the heading of the step. */
export const ARRIVED = { arrived: true } as const;

/** The heading of a step, with which of the three it is. */
export function StepTitle({ step, children }: StepTitleProps) {
  const t = useTexts('hs-batch');
  const { state } = useLocation() as { state: unknown };
  const arrived = isJsonObject(state) && state.arrived === true;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  return (
    <div className={styles.step}>
      <p className={styles.count}>{t('step', { step, steps: STEPS })}</p>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {children}
      </h2>
    </div>
  );
}
