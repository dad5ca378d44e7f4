import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { ApiFailure } from '../../api/api-failure.js';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { useFieldName } from './field-name.js';
import { type VersionAction } from './use-version-action.js';

export interface ActionStatusProps {
  readonly action: VersionAction;
  /** What is said when it went well. */
  readonly done: string;
}

/** Without a reply nobody knows whether it was done. */
const isOpen = (error: unknown): boolean =>
  error instanceof ApiFailure && (error.kind === 'timeout' || error.kind === 'network');

/** How the last thing done went, said once; with every fault that stood in its way. */
export function ActionStatus({ action, done }: ActionStatusProps) {
  const t = useTexts('curation');
  const path = useLocalPath();
  const fieldName = useFieldName();
  const { data, isError, isPending } = action;
  const box = useRef<HTMLDivElement>(null);
  const [tookOver] = useState(isPending || data !== undefined);
  useEffect(() => {
    // What was done changed the page, and what had the focus went with it.
    if (tookOver) box.current?.focus();
  }, [tookOver]);
  const content = () => {
    if (isPending) return <p>{t('working')}</p>;
    if (isError)
      return (
        <OfficerFailure error={action.error} otherwise={t(isOpen(action.error) ? 'actionOpen' : 'actionFailed')} />
      );
    if (data === undefined) return null;
    if (data.__typename === 'RecordVersion') {
      return (
        <Notice tone="success" icon="check">
          {done}
        </Notice>
      );
    }
    return (
      <Notice tone="warning" icon="alert">
        {t(`refusals.${data.refusal}`)}
        {data.openVersionId === null ? null : (
          <>
            {' '}
            <Link to={path(`/officers/curation/versions/${data.openVersionId}`)}>{t('openDraft')}</Link>
          </>
        )}
        <ul>
          {data.faults.map(({ field, code, message, recordId }) => (
            <li key={`${field} ${message}`}>
              {fieldName(field)}: {t(`faults.${code ?? 'OTHER'}`)}
              {recordId === null ? null : (
                <>
                  {' '}
                  <Link to={path(`/officers/curation/history/${recordId}`)}>{recordId}</Link>
                </>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    );
  };
  return (
    <div ref={box} role="status" tabIndex={-1}>
      {content()}
    </div>
  );
}
