import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type PurposeInput } from '../../generated/graphql.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import buttons from '../button.module.css';
import { downloadList, type ListFormat } from './download-list.js';
import { OfficerFailure } from './officer-failure.js';
import { useMay } from './officer-session.js';
import styles from './officers.module.css';
import { PurposeDialog } from './purpose-dialog.js';

export interface ExportListProps {
  /** As services name it on the server. */
  readonly list: string;
  /** What one must be allowed to do; others see nothing. */
  readonly operation: string;
  readonly filter?: Readonly<Record<string, unknown>>;
  /** Where the list is given out for a stated purpose only: the one that is most likely. */
  readonly purpose?: PurposeInput['kind'];
  /** Another name for the button of the table. */
  readonly label?: string;
  readonly formats?: readonly ListFormat[];
}

/** Takes the list of a page along, as it is filtered and put in order there. */
export function ExportList({ list, operation, filter = {}, purpose, label, formats = ['csv'] }: ExportListProps) {
  const t = useTexts('officers');
  const language = useLanguage();
  const may = useMay();
  const [asking, setAsking] = useState<ListFormat>();
  const download = useMutation({
    mutationFn: ({ format, stated }: { readonly format: ListFormat; readonly stated?: PurposeInput }) =>
      downloadList({ list, filter, format, language, ...(stated !== undefined && { purpose: stated }) }),
  });
  if (!may(operation)) return null;
  const begin = (format: ListFormat) => {
    if (purpose !== undefined) setAsking(format);
    else if (!download.isPending) download.mutate({ format });
  };
  return (
    <div className={styles.exports}>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className={buttons.quiet}
          onClick={() => {
            begin(format);
          }}
        >
          {format === 'csv' ? (label ?? t('lists.csv')) : t('lists.jsonl')}
        </button>
      ))}
      <div role="status">
        {download.isPending ? t('loading') : null}
        {download.isError && asking === undefined ? (
          <OfficerFailure error={download.error} otherwise={t('lists.failed')} />
        ) : null}
        {download.data === undefined
          ? null
          : t(download.data.isCut ? 'lists.cut' : 'lists.done', { count: download.data.rows })}
      </div>
      {asking === undefined || purpose === undefined ? null : (
        <PurposeDialog
          title={label ?? t('lists.title')}
          initialKind={purpose}
          onStated={async (stated) => {
            await download.mutateAsync({ format: asking, stated });
          }}
          onClose={() => {
            setAsking(undefined);
          }}
        />
      )}
    </div>
  );
}
