import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../i18n/texts.js';
import { findResults, startBatch } from './batch-api.js';
import { checkChoice, chooseColumn, columnNames } from './column-choice.js';
import { ColumnSelects } from './column-selects.js';
import styles from './confirm-columns.module.css';
import { FileFacts } from './file-facts.js';
import { FilePreview } from './file-preview.js';
import { LabelledSelect } from './labelled-select.js';
import { keptUpload } from './kept-upload.js';
import { type Batch, type FileRow } from './parse-batch.js';
import { ReadingChoice } from './reading-choice.js';
import { StepTitle } from './step-title.js';
import { batchKey } from './use-batch.js';
import { useDeleteBatch } from './use-delete-batch.js';
import { useRefusalText } from './use-refusal-text.js';

/** Candidates for each row: what the server gives at most, and what it gives unasked. */
const MOST_CANDIDATES = 10;
const USUAL_CANDIDATES = 3;
const COUNTS = Array.from({ length: MOST_CANDIDATES }, (_, index) => index + 1);

/** The rows to look at: the first of the file as the upload's answer told them, else the first ones with goods. */
function useFirstRows(batch: Batch, kept: readonly FileRow[] | undefined): readonly FileRow[] {
  const { data } = useQuery({
    queryKey: ['hs-batch-first-rows', batch.id],
    queryFn: ({ signal }) => findResults(batch.id, 1, false, signal),
    enabled: kept === undefined,
  });
  return kept ?? data?.rows ?? [];
}

function useStart(batch: Batch) {
  const client = useQueryClient();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const start = async (settings: Parameters<typeof startBatch>[1]) => {
    setWorking(true);
    setProblem(undefined);
    try {
      client.setQueryData<Batch>(batchKey(batch.id), await startBatch(batch.id, settings));
    } catch (error) {
      setProblem(error);
      setWorking(false);
    }
  };
  return { working, problem, start, fail: setProblem };
}

/** The second step: which column holds what, with the first rows to see whether it is right. */
export function ConfirmColumns({ batch }: { readonly batch: Batch }) {
  const t = useTexts('hs-batch');
  const refusalText = useRefusalText();
  const [kept] = useState(() => keptUpload(batch.id));
  const firstRows = useFirstRows(batch, kept?.firstRows);
  const [headerRow, setHeaderRow] = useState(batch.headerRow);
  const [mapping, setMapping] = useState(kept?.guessed ?? {});
  const [top, setTop] = useState(USUAL_CANDIDATES);
  const [attempted, setAttempted] = useState(false);
  const { working, problem, start, fail } = useStart(batch);
  const remove = useDeleteBatch(batch.id);
  const names = columnNames(batch, firstRows, headerRow);
  const faults = checkChoice(mapping);

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAttempted(true);
    if (Object.keys(faults).length === 0) void start({ mapping, headerRow: headerRow ?? null, top });
    else event.currentTarget.querySelector<HTMLElement>(`[name="${Object.keys(faults)[0] ?? ''}"]`)?.focus();
  };

  return (
    <section className={styles.confirm}>
      <StepTitle step={2}>{t('columns.title')}</StepTitle>
      <FileFacts batch={batch} warnings={kept?.warnings ?? []} />
      <ReadingChoice batch={batch} />
      <form noValidate className={styles.form} onSubmit={submit}>
        <ColumnSelects
          names={names}
          mapping={mapping}
          faults={attempted ? faults : {}}
          onChoose={(field, column) => {
            setMapping(chooseColumn(mapping, field, column));
          }}
          headerRow={headerRow}
          headerRows={kept?.firstRows ?? []}
          onHeaderRow={setHeaderRow}
        />
        <LabelledSelect
          name="top"
          label={t('top.label')}
          value={String(top)}
          options={COUNTS.map((count) => [String(count), t('top.count', { count })])}
          hint={t('top.hint')}
          onChoose={(value) => {
            setTop(Number(value));
          }}
        />
        <FilePreview names={names} rows={firstRows} headerRow={headerRow} mapping={mapping} />
        <div role="alert">
          {problem === undefined ? null : (
            <Notice tone="danger" icon="alert">
              {refusalText(problem)}
            </Notice>
          )}
        </div>
        <p className={styles.actions}>
          <button type="submit" className={buttons.primary} aria-disabled={working}>
            {t('columns.start')}
          </button>
          <button type="button" className={buttons.secondary} onClick={() => void remove().catch(fail)}>
            {t('columns.discard')}
          </button>
        </p>
      </form>
    </section>
  );
}
