import styles from './gate-art.module.css';

/** Half widths of the nested gates, from the stone face to the opening, on a 520-wide drawing. */
const GATES = [250, 206, 166, 130, 98] as const;
const CENTRE = 260;
const SPRING_LINE = 260;
const GROUND = 470;
const OPENING = 70;

function arch(halfWidth: number): string {
  const left = CENTRE - halfWidth;
  const right = CENTRE + halfWidth;
  return `M${left} ${GROUND}V${SPRING_LINE}a${halfWidth} ${halfWidth} 0 0 1 ${2 * halfWidth} 0H${right}V${GROUND}Z`;
}

/** Joints between the stones of the outermost arch: radial above the spring line, level below it. */
function joints(): string {
  const inner = GATES[1];
  const outer = GATES[0];
  const radial = Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI * (index + 1)) / 11;
    const point = (radius: number) =>
      `${(CENTRE - radius * Math.cos(angle)).toFixed(1)} ${(SPRING_LINE - radius * Math.sin(angle)).toFixed(1)}`;
    return `M${point(inner)}L${point(outer)}`;
  });
  const level = [0, 70, 140].flatMap((drop) =>
    [CENTRE - outer, CENTRE + inner].map((x) => `M${x} ${SPRING_LINE + drop}h${outer - inner}`),
  );
  return [...radial, ...level].join('');
}

const SHIP = 'M206 386h92l-9 22h-72Z';
const CARGO = 'M218 374h16v12h-16zM236 374h16v12h-16zM236 360h16v12h-16zM254 374h16v12h-16z';
const BRIDGE = 'M275 358h14v28h-14z';

/** Nested stone gates that open on the sea, with a ship coming in. Decorative. */
export function GateArt() {
  return (
    <svg className={styles.art} viewBox="0 0 520 470" aria-hidden="true">
      {GATES.map((halfWidth, index) => (
        <path key={halfWidth} d={arch(halfWidth)} className={styles[`gate${index + 1}`]} />
      ))}
      <path d={joints()} className={styles.joints} />
      <clipPath id="gate-opening">
        <path d={arch(OPENING)} />
      </clipPath>
      <g clipPath="url(#gate-opening)">
        <path d={arch(OPENING)} className={styles.sky} />
        <circle cx="292" cy="276" r="22" className={styles.sun} />
        <path d="M180 400h160v80H180z" className={styles.sea} />
        <g className={styles.ship}>
          <path d={BRIDGE} className={styles.bridge} />
          <path d={CARGO} className={styles.cargo} />
          <path d={SHIP} className={styles.hull} />
        </g>
        <path d="M196 426h36m24 0h52m-88 20h30m26 0h44" className={styles.waves} />
      </g>
    </svg>
  );
}
