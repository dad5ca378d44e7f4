import buttons from '../../components/button.module.css';
import { formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type EditAction, ITEM_KINDS, type WorkBox } from './box-editing.js';
import { type XrayOnShow } from './use-xray.js';
import styles from './xray.module.css';

const COLUMNS = ['number', 'kind', 'confidence', 'verdict', 'declared', 'place'] as const;

export interface BoxTableProps {
  readonly boxes: readonly WorkBox[];
  readonly selected: string | undefined;
  readonly kindFits: XrayOnShow['kindFits'];
  readonly mayJudge: boolean;
  readonly onEdit: (action: EditAction) => void;
  readonly onShow: (box: WorkBox) => void;
}

/** All that the picture shows of boxes, in words, and all that can be done to them. */
export function BoxTable({ boxes, selected, ...row }: BoxTableProps) {
  const t = useTexts('xray');
  if (boxes.length === 0) return <p>{t('boxes.none')}</p>;
  return (
    <div className={styles.wide} tabIndex={0} role="group" aria-label={t('boxes.label')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`boxes.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {boxes.map((box, at) => (
            <Row key={box.key} box={box} number={at + 1} isSelected={box.key === selected} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Omit<BoxTableProps, 'boxes' | 'selected'> & {
  readonly box: WorkBox;
  readonly number: number;
  readonly isSelected: boolean;
};

function Row({ box, number, isSelected, kindFits, mayJudge, onEdit, onShow }: RowProps) {
  const t = useTexts('xray');
  const language = useLanguage();
  const { left, top, right, bottom, kind, engine } = box;
  const fit = kindFits.find((each) => each.kind === kind)?.fit;
  return (
    <tr aria-current={isSelected} data-chosen={isSelected}>
      <th scope="row">
        <button
          type="button"
          className={buttons.quiet}
          aria-label={t('boxes.show', { number })}
          onClick={() => {
            onShow(box);
          }}
        >
          {number}
        </button>
      </th>
      <td>{mayJudge ? <KindField box={box} number={number} onEdit={onEdit} /> : kind ? t(`kinds.${kind}`) : '–'}</td>
      <td>{engine === undefined ? t('boxes.own') : formatPercent(engine.confidence, language)}</td>
      <td>
        <div className={styles.verdict}>
          <span>{t(`boxes.verdicts.${box.verdict ?? 'OPEN'}`)}</span>
          {mayJudge ? <VerdictButtons box={box} number={number} onEdit={onEdit} /> : null}
        </div>
      </td>
      <td data-fit={fit}>{fit === undefined ? '–' : t(`boxes.fits.${fit}`)}</td>
      <td>{[left, top, right, bottom].map(Math.round).join(', ')}</td>
    </tr>
  );
}

type FieldProps = Pick<RowProps, 'box' | 'number' | 'onEdit'>;

function KindField({ box: { key, kind }, number, onEdit }: FieldProps) {
  const t = useTexts('xray');
  return (
    <select
      aria-label={t('boxes.kindOf', { number })}
      value={kind ?? ''}
      onChange={({ target }) => {
        const chosen = ITEM_KINDS.find((each) => each === target.value);
        if (chosen !== undefined) onEdit({ type: 'kind', key, kind: chosen });
      }}
    >
      {kind === undefined ? <option value="">{t('boxes.choose')}</option> : null}
      {ITEM_KINDS.map((each) => (
        <option key={each} value={each}>
          {t(`kinds.${each}`)}
        </option>
      ))}
    </select>
  );
}

function VerdictButtons({ box: { key, engine, verdict }, number, onEdit }: FieldProps) {
  const t = useTexts('xray');
  if (engine === undefined) {
    return (
      <button
        type="button"
        className={buttons.quiet}
        aria-label={t('boxes.removeOne', { number })}
        onClick={() => {
          onEdit({ type: 'remove', key });
        }}
      >
        {t('boxes.remove')}
      </button>
    );
  }
  const choice = (said: 'ACCEPTED' | 'REJECTED', label: string, name: string) => (
    <button
      type="button"
      className={buttons.quiet}
      aria-label={name}
      aria-pressed={verdict === said}
      onClick={() => {
        onEdit({ type: 'judge', key, verdict: said });
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      {choice('ACCEPTED', t('boxes.accept'), t('boxes.acceptOne', { number }))}
      {choice('REJECTED', t('boxes.reject'), t('boxes.rejectOne', { number }))}
    </>
  );
}
