import { useId } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { type ChoiceFaults, columnLetters } from './column-choice.js';
import styles from './column-selects.module.css';
import { LabelledSelect } from './labelled-select.js';
import { type ColumnMapping, type FileRow, ITEM_FIELDS, type ItemField } from './parse-batch.js';

/** Rows of the file among which the server takes one as the header. */
const HEADER_CHOICES = 10;
const SHOWN_CELLS = 4;

export interface ColumnSelectsProps {
  readonly names: readonly string[];
  readonly mapping: ColumnMapping;
  readonly faults: ChoiceFaults;
  readonly onChoose: (field: ItemField, column: number | undefined) => void;
  readonly headerRow: number | undefined;
  /** Rows that may name the columns; none when they are not known here any more. */
  readonly headerRows: readonly FileRow[];
  readonly onHeaderRow: (row: number | undefined) => void;
}

const chosen = (value: string) => (value === '' ? undefined : Number(value));

interface FieldSelectProps extends Pick<ColumnSelectsProps, 'names' | 'mapping' | 'faults' | 'onChoose'> {
  readonly field: ItemField;
}

function FieldSelect({ field, names, mapping, faults, onChoose }: FieldSelectProps) {
  const t = useTexts('hs-batch');
  const id = useId();
  const fault = faults[field];
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {t(`fields.${field}`)}
        <span className={styles.need}>{t(field === 'description' ? 'columns.required' : 'columns.optional')}</span>
      </label>
      <select
        id={id}
        name={field}
        required={field === 'description'}
        value={mapping[field] ?? ''}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={({ target }) => {
          onChoose(field, chosen(target.value));
        }}
      >
        <option value="">{t(field === 'description' ? 'columns.choose' : 'columns.none')}</option>
        {names.map((name, column) => (
          <option key={columnLetters(column)} value={column}>
            {t('columns.column', { letters: columnLetters(column), name })}
          </option>
        ))}
      </select>
      {fault === undefined ? null : (
        <p id={`${id}-fault`} className={styles.fault}>
          {t(`columns.fault.${fault}`)}
        </p>
      )}
    </div>
  );
}

function HeaderSelect({
  headerRow,
  headerRows,
  onHeaderRow,
}: Pick<ColumnSelectsProps, 'headerRow' | 'headerRows' | 'onHeaderRow'>) {
  const t = useTexts('hs-batch');
  const rows = headerRows.slice(0, HEADER_CHOICES).map(({ row, cells }) => {
    return [String(row), t('columns.row', { row, cells: cells.slice(0, SHOWN_CELLS).join(', ') })] as const;
  });
  return (
    <LabelledSelect
      name="headerRow"
      label={t('columns.headerRow')}
      value={String(headerRow ?? '')}
      options={[['', t('columns.noHeader')], ...rows]}
      onChoose={(value) => {
        onHeaderRow(chosen(value));
      }}
    />
  );
}

/** Which column holds what, one select for each part of an item. */
export function ColumnSelects(props: ColumnSelectsProps) {
  const t = useTexts('hs-batch');
  return (
    <fieldset className={styles.selects}>
      <legend>{t('columns.legend')}</legend>
      <div className={styles.grid}>
        {ITEM_FIELDS.map((field) => (
          <FieldSelect key={field} field={field} {...props} />
        ))}
        {props.headerRows.length === 0 ? null : <HeaderSelect {...props} />}
      </div>
    </fieldset>
  );
}
