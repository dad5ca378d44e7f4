import { type ReactNode } from 'react';
import styles from './table-region.module.css';

/** A table that scrolls sideways within its own region, also with the keyboard. */
export function TableRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.region} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
