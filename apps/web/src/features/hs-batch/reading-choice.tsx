import { useState } from 'react';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../i18n/texts.js';
import { type ReadOptions } from './batch-api.js';
import styles from './column-selects.module.css';
import { LabelledSelect } from './labelled-select.js';
import { type Batch } from './parse-batch.js';
import { useReadAgain } from './use-read-again.js';
import { useRefusalText } from './use-refusal-text.js';

/** Ways of writing text that a person may choose; a byte order mark tells itself. */
const ENCODINGS = ['utf-8', 'cp949', 'utf-16le', 'utf-16be'] as const;
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

type Format = Batch['format'];

/** How the file was read, as the options that would read it so again. */
function readingOf({ kind, sheet, encoding, delimiter }: Format): ReadOptions {
  if (kind === 'xlsx') return sheet === undefined ? {} : { sheet };
  return {
    ...(encoding === undefined ? {} : { encoding: encoding === 'utf-8-bom' ? 'utf-8' : encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
}

interface ChoiceProps {
  readonly format: Format;
  readonly reading: ReadOptions;
  readonly onChoose: (reading: ReadOptions) => void;
}

function Choices({ format, reading, onChoose }: ChoiceProps) {
  const t = useTexts('hs-batch');
  if (format.kind === 'xlsx') {
    return (
      <LabelledSelect
        name="sheet"
        label={t('reading.sheet')}
        value={reading.sheet ?? ''}
        options={format.sheets.map((sheet) => [sheet, sheet])}
        onChoose={(sheet) => {
          onChoose({ sheet });
        }}
      />
    );
  }
  return (
    <>
      <LabelledSelect
        name="encoding"
        label={t('reading.encoding')}
        value={reading.encoding ?? ''}
        options={ENCODINGS.map((encoding) => [encoding, t(`reading.encodings.${encoding}`)])}
        onChoose={(encoding) => {
          onChoose({ ...reading, encoding });
        }}
      />
      <LabelledSelect
        name="delimiter"
        label={t('reading.delimiter')}
        value={reading.delimiter ?? ''}
        options={Object.entries(DELIMITERS).map(([sign, name]) => [sign, t(`reading.delimiters.${name}`)])}
        onChoose={(delimiter) => {
          onChoose({ ...reading, delimiter });
        }}
      />
    </>
  );
}

/** How the file was read, with the choice to read it in another way while the browser still holds it. */
export function ReadingChoice({ batch: { id, format } }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  const refusalText = useRefusalText();
  const [reading, setReading] = useState(() => readingOf(format));
  const { available, working, problem, read } = useReadAgain(id);
  if (format.kind === 'xlsx' && format.sheets.length < 2) return null;
  if (!available) return <p className={styles.hint}>{t('reading.gone')}</p>;
  const same = JSON.stringify(reading) === JSON.stringify(readingOf(format));
  return (
    <fieldset className={styles.selects}>
      <legend>{t('reading.legend')}</legend>
      <div className={styles.grid}>
        <Choices format={format} reading={reading} onChoose={setReading} />
      </div>
      <p className={styles.again}>
        <button
          type="button"
          className={buttons.secondary}
          aria-disabled={same || working}
          onClick={() => {
            if (!same && !working) void read(reading);
          }}
        >
          {t('reading.again')}
        </button>
        <span role="status" className={styles.hint}>
          {working ? t('reading.working') : same ? t('reading.same') : ''}
        </span>
      </p>
      <div role="alert">
        {problem === undefined ? null : (
          <Notice tone="danger" icon="alert">
            {refusalText(problem)}
          </Notice>
        )}
      </div>
    </fieldset>
  );
}
