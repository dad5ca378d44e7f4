import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import styles from './officers.module.css';

const ROW_HEIGHT = 52;
/** Rows before the end at which the next page is fetched. */
const AHEAD = 20;

/** What a row's element needs, so that its height is known. */
export interface RowPlace {
  readonly 'aria-rowindex': number;
  readonly 'data-index': number;
  readonly ref: Ref<HTMLTableRowElement>;
}

export interface LongTableProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly head: ReactNode;
  readonly columns: number;
  /** Rows that are here. */
  readonly rows: number;
  /** Rows that there are, where that is known. */
  readonly total?: number;
  readonly onNearEnd?: () => void;
  /** A row as `tr`, with its key and all of its place. */
  readonly children: (index: number, place: RowPlace) => ReactNode;
}

/** A table of which only the rows in sight are in the page, however many there are; it scrolls by itself. */
export function LongTable(props: LongTableProps) {
  const { label, className, head, columns, rows, total, onNearEnd, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- read only while this component renders
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const inSight = virtual.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows > 0 && last >= rows - AHEAD) onNearEnd?.();
  }, [last, rows, onNearEnd]);
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={label}>
      <table className={className} aria-rowcount={total === undefined ? -1 : total + 1}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>
          <Space height={inSight[0]?.start ?? 0} columns={columns} />
          {inSight.map(({ index }) =>
            children(index, { 'aria-rowindex': index + 2, 'data-index': index, ref: virtual.measureElement }),
          )}
          <Space height={virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0)} columns={columns} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
