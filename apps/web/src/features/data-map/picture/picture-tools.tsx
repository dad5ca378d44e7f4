import { type ReactFlowInstance } from '@xyflow/react';
import { type ReactNode, useState } from 'react';
import buttons from '../../../components/button.module.css';
import { Icon, type IconName } from '../../../components/icon.js';
import { saveFile } from '../../../components/save-file.js';
import { useTexts } from '../../../i18n/texts.js';
import { type FlowNode } from './node-view.js';
import styles from './picture-tools.module.css';
import { svgToPng } from './svg-to-png.js';

export interface PictureToolsProps {
  readonly flow: ReactFlowInstance<FlowNode>;
  readonly toSvg: () => string;
  /** Without its ending. */
  readonly fileName: string;
  readonly children?: ReactNode;
}

const MOVE_MS = 160;

function Tool({
  icon,
  label,
  onPress,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}

/** Zooms, fits and saves a picture. */
export function PictureTools({ flow, toSvg, fileName, children }: PictureToolsProps) {
  const t = useTexts('data-map');
  const [failed, setFailed] = useState(false);
  const savePng = async () => {
    try {
      saveFile(`${fileName}.png`, await svgToPng(toSvg()));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={styles.tools} role="group" aria-label={t('picture.tools')}>
      {children}
      <span className={styles.group}>
        <Tool icon="minus" label={t('picture.zoomOut')} onPress={() => void flow.zoomOut({ duration: MOVE_MS })} />
        <Tool icon="plus" label={t('picture.zoomIn')} onPress={() => void flow.zoomIn({ duration: MOVE_MS })} />
        <Tool icon="fit" label={t('picture.fit')} onPress={() => void flow.fitView({ duration: MOVE_MS })} />
      </span>
      <button
        type="button"
        className={buttons.quiet}
        onClick={() => {
          saveFile(`${fileName}.svg`, new Blob([toSvg()], { type: 'image/svg+xml' }));
        }}
      >
        <Icon name="download" size={18} />
        SVG
        <span className="visually-hidden">{t('picture.save')}</span>
      </button>
      <button type="button" className={buttons.quiet} onClick={() => void savePng()}>
        <Icon name="download" size={18} />
        PNG
        <span className="visually-hidden">{t('picture.save')}</span>
      </button>
      <span role="status">{failed ? t('picture.saveFailed') : ''}</span>
    </div>
  );
}
