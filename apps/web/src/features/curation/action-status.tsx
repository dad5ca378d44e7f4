import { Link } from 'react-router';
import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { useFieldName } from './field-name.js';
import { type useVersionAction } from './use-version-action.js';

export interface ActionStatusProps {
  readonly action: ReturnType<typeof useVersionAction>;
  /** What is said when it went well. */
  readonly done: string;
}

/** How the last thing done went, said once; with every fault that stood in its way. */
export function ActionStatus({ action, done }: ActionStatusProps) {
  const t = useTexts('curation');
  const path = useLocalPath();
  const fieldName = useFieldName();
  const { data, isError, isPending } = action;
  const content = () => {
    if (isPending) return <p>{t('working')}</p>;
    if (isError) return <OfficerFailure error={action.error} otherwise={t('actionFailed')} />;
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
  return <div role="status">{content()}</div>;
}
