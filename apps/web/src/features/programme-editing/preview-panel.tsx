import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { useDebounced } from '../../components/use-debounced.js';
import { TryProgrammeDocument, type TryProgrammeQuery } from '../../generated/graphql.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type JsonObject } from './json-document.js';
import { CriteriaTable, MovesList, SampleList, StatusTable } from './preview-tables.js';
import styles from './programme-editing.module.css';

export type Trial = TryProgrammeQuery['tryProgramme'];
export type Preview = NonNullable<Trial['preview']>;

/** How long typing rests before the draft is tried anew, in milliseconds. */
const REST_MS = 500;

/** Tries a document on the made-up firms, a moment after it was last changed. */
export function useTrial(id: string, document: JsonObject) {
  const language = useLanguage() === 'ko' ? 'KO' : 'EN';
  const text = useDebounced(JSON.stringify(document), REST_MS);
  const query = useQuery({
    queryKey: ['try-programme', id, language, text],
    queryFn: ({ signal }) => request(TryProgrammeDocument, { id, document: text, language }, signal),
    select: ({ tryProgramme }) => tryProgramme,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return { ...query, isBehind: query.isPlaceholderData || text !== JSON.stringify(document) };
}

function Tables({ preview }: { readonly preview: Preview }) {
  const t = useTexts('programmes');
  return (
    <>
      <StatusTable preview={preview} />
      <MovesList preview={preview} />
      <CriteriaTable preview={preview} />
      <SampleList preview={preview} />
      <p className={styles.hint}>{t('preview.madeUp', { count: preview.firms, day: preview.today })}</p>
    </>
  );
}

/** Who would match, while one edits; what it shows last stays until there is something newer. */
export function PreviewPanel({
  trial,
  lastGood,
}: {
  trial: ReturnType<typeof useTrial>;
  lastGood: Preview | undefined;
}) {
  const t = useTexts('programmes');
  const { data, isError, isBehind } = trial;
  const faults = data?.faults ?? [];
  const shown = data?.preview ?? lastGood;
  const said = () => {
    if (isBehind) return t('preview.working');
    if (faults.length > 0) return t('preview.faulty', { count: faults.length });
    return data === undefined ? t('preview.working') : t('preview.ready');
  };
  return (
    <section aria-labelledby="preview-title" className={styles.preview}>
      <h2 id="preview-title">{t('preview.title')}</h2>
      {isError ? <OfficerFailure error={trial.error} otherwise={t('failed')} /> : <p role="status">{said()}</p>}
      {shown === undefined ? null : (
        <div data-behind={isBehind || faults.length > 0} className={styles.tables}>
          <Tables preview={shown} />
        </div>
      )}
    </section>
  );
}
