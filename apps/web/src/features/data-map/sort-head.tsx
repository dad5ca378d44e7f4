import { Icon } from '../../components/icon.js';
import styles from './data-table.module.css';

export interface SortHeadProps {
  readonly label: string;
  readonly sorted: 'ascending' | 'descending' | undefined;
  readonly onSort: () => void;
}

/** The head of a column that can be sorted by. */
export function SortHead({ label, sorted, onSort }: SortHeadProps) {
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" className={styles.sort} data-sorted={sorted} onClick={onSort}>
        {label}
        <Icon name="chevron" size={16} />
      </button>
    </th>
  );
}
