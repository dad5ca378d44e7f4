import { type PictureLink } from './picture-node.js';
import { type Rect } from './swim-lanes.js';
import styles from './link-layer.module.css';

export interface LinkLayerProps {
  readonly links: readonly PictureLink[];
  readonly all: boolean;
  /** The box whose links are brought out. */
  readonly active: string | undefined;
  readonly rects: ReadonlyMap<string, Rect>;
  readonly size: { readonly width: number; readonly height: number };
}

const HALO = 4;

function Halo({ rect, side }: { readonly rect: Rect | undefined; readonly side: 'up' | 'down' }) {
  if (rect === undefined) return null;
  return (
    <rect
      x={rect.x - HALO}
      y={rect.y - HALO}
      width={rect.width + 2 * HALO}
      height={rect.height + 2 * HALO}
      rx={14}
      className={styles.halo}
      data-side={side}
    />
  );
}

/** The lines between boxes, behind them. Those of the active box stand out, with the boxes at their other ends. */
export function LinkLayer({ links, all, active, rects, size }: LinkLayerProps) {
  const own = active === undefined ? [] : links.filter(({ from, to }) => from === active || to === active);
  const others = all ? links.filter((link) => !own.includes(link)) : [];
  return (
    <svg className={styles.layer} width={size.width} height={size.height} aria-hidden="true">
      <defs>
        <marker id="link-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0.5 7.5 4 0 7.5Z" className={styles.end} />
        </marker>
      </defs>
      {others.map(({ from, to, d }) => (
        <path key={`${from} ${to} ${d}`} d={d} className={styles.link} markerEnd="url(#link-end)" />
      ))}
      {own.map(({ from, to, d }) => {
        const side = to === active ? 'up' : 'down';
        return (
          <g key={`${from} ${to} ${d}`} data-side={side} className={styles.own}>
            <Halo rect={rects.get(side === 'up' ? from : to)} side={side} />
            <path d={d} />
          </g>
        );
      })}
    </svg>
  );
}
