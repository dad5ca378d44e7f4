import { Notice } from '../../components/notice.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useTexts } from '../../i18n/texts.js';
import { type ProgrammeAction } from './use-programme-action.js';

/** How the last thing done went, said once. */
export function ActionStatus({ action, done }: { readonly action: ProgrammeAction; readonly done: string }) {
  const t = useTexts('programmes');
  const { data, error, isPending } = action;
  const content = () => {
    if (isPending) return <p>{t('working')}</p>;
    if (error !== null) return <OfficerFailure error={error} otherwise={t('actionFailed')} />;
    if (data === undefined) return null;
    return data.__typename === 'ProgrammeVersion' ? (
      <Notice tone="success" icon="check">
        {done}
      </Notice>
    ) : (
      <Notice tone="warning" icon="alert">
        {t(`refusals.${data.refusal}`)}
      </Notice>
    );
  };
  return <div role="status">{content()}</div>;
}
