import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './curation.module.css';
import { type Mapping, type Preview, sendImport } from './import-api.js';
import { ImportRows } from './import-rows.js';

const FIELDS = ['question', 'answer', 'topic', 'asOf'] as const;

interface MappingFieldsProps {
  readonly preview: Preview;
  readonly onChange: (mapping: Partial<Mapping>) => void;
}

/** Which column holds what; the rows are planned again with each choice. */
function MappingFields({ preview, onChange }: MappingFieldsProps) {
  const t = useTexts('curation');
  return (
    <div className={styles.pair}>
      {FIELDS.map((field) => (
        <FormField key={field} label={t(`import.columns.${field}`)}>
          {(control) => (
            <select
              {...control}
              value={preview.mapping[field] ?? ''}
              onChange={({ target }) => {
                const others = Object.entries(preview.mapping).filter(([name]) => name !== field);
                const chosen = target.value === '' ? [] : [[field, target.value]];
                onChange(Object.fromEntries([...others, ...chosen]) as Partial<Mapping>);
              }}
            >
              <option value="">{t('import.noColumn')}</option>
              {preview.columns.map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          )}
        </FormField>
      ))}
    </div>
  );
}

const isWhole = (mapping: Partial<Mapping>): mapping is Mapping =>
  mapping.question !== undefined && mapping.answer !== undefined;

function Outcome({ reply }: { readonly reply: Awaited<ReturnType<typeof sendImport>> | undefined }) {
  const t = useTexts('curation');
  const path = useLocalPath();
  if (reply?.kind === 'refused') {
    return (
      <Notice tone="danger" icon="alert">
        {t('import.refused')} {t(`import.reasons.${reply.reason}`)}
      </Notice>
    );
  }
  if (reply?.kind !== 'imported') return null;
  return (
    <Notice tone="success" icon="check">
      {t('import.imported', { count: reply.recordIds.length })}{' '}
      <Link to={path('/officers/curation/drafts')}>{t('sections.drafts')}</Link>
    </Notice>
  );
}

/** Past consultations from a file: shown with what would become of each row, then taken in as drafts. */
export function ImportSection() {
  const t = useTexts('curation');
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<Preview>();
  const send = useMutation({
    mutationFn: (given: { file: File; mapping?: Mapping; lines?: readonly number[] }) =>
      sendImport(given.file, given.mapping, given.lines),
    onSuccess: (reply) => {
      setPreview(reply.kind === 'preview' ? reply.preview : undefined);
      if (reply.kind === 'imported') void client.invalidateQueries({ queryKey: ['record-versions'] });
    },
  });
  return (
    <>
      <p>{t('import.lead')}</p>
      <FormField label={t('import.file')} hint={t('import.fileHint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,.jsonl,.ndjson"
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              setFile(chosen);
              if (chosen !== undefined) send.mutate({ file: chosen });
            }}
          />
        )}
      </FormField>
      <div role="status">
        {send.isPending ? <p>{t('working')}</p> : null}
        {send.isError ? <OfficerFailure error={send.error} otherwise={t('actionFailed')} /> : null}
        <Outcome reply={send.data} />
      </div>
      {file === undefined || preview === undefined ? null : (
        <>
          <MappingFields
            preview={preview}
            onChange={(mapping) => {
              if (isWhole(mapping)) send.mutate({ file, mapping });
              else setPreview({ ...preview, mapping, rows: [] });
            }}
          />
          <ImportRows
            key={JSON.stringify(preview.mapping)}
            preview={preview}
            busy={send.isPending}
            onImport={(lines) => {
              if (isWhole(preview.mapping)) send.mutate({ file, mapping: preview.mapping, lines });
            }}
          />
        </>
      )}
      <p>
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => {
            setPreview(undefined);
            send.reset();
          }}
        >
          {t('import.clear')}
        </button>
      </p>
    </>
  );
}
