import { type ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly tone: 'plain' | 'warning' | 'danger' | 'success';
  readonly icon: IconName;
  readonly children: ReactNode;
}

/** Something that the person should know before going on. */
export function Notice({ tone, icon, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
