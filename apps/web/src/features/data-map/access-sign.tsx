import { ACCESS_SHAPES } from './access-shapes.js';
import styles from './access-sign.module.css';
import { type AccessLevel } from './map-model.js';

/** Shows how far a dataset is open; words beside it or in its label say so too. */
export function AccessSign({ level }: { readonly level: AccessLevel }) {
  return (
    <svg className={styles.sign} data-access={level} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d={ACCESS_SHAPES[level]} />
    </svg>
  );
}
