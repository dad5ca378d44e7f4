import { type ReactNode, useId } from 'react';
import styles from './screening.module.css';

interface FiguresTableProps {
  readonly title: string;
  readonly heading: 'h2' | 'h3';
  readonly columns: readonly string[];
  /** Cells of each row; the first names the row, numbers stand at the end of theirs. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** What is said when there are no rows. */
  readonly none: string;
}

/** A titled table that scrolls by itself where it is too wide. */
export function FiguresTable({ title, heading: Heading, columns, rows, none }: FiguresTableProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <div className={styles.wide} tabIndex={0} role="group" aria-labelledby={id}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells: [first, ...others] }) => (
                <tr key={key}>
                  <th scope="row">{first}</th>
                  {others.map((cell, column) => (
                    <td key={columns[column + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
