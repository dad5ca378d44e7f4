import { useCallback, useState } from 'react';
import { ExportList } from '../../components/officers/export-list.js';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { useMay } from '../../components/officers/officer-session.js';
import { useListAddress } from '../../components/officers/use-list-address.js';
import { PageTitle } from '../../components/page-title.js';
import { formatNumber } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { CapacitySlider } from './capacity-slider.js';
import { DecideForm } from './decide-form.js';
import { ChosenGroup, GroupFilter } from './group-filter.js';
import { LevelMark } from './level-mark.js';
import { ReceivePanel } from './receive-panel.js';
import styles from './screening.module.css';
import { useDecide } from './use-decide.js';
import { type OpenGroup, useGroups } from './use-groups.js';
import { fileFilterOf, useWorklist, type Worklist } from './use-worklist.js';
import { ORDERS, STATES, WORKLIST_ADDRESS, type WorklistView } from './worklist-address.js';
import { WorklistTable } from './worklist-table.js';

type Change = (changes: Partial<WorklistView>) => void;

interface FiltersProps {
  readonly view: WorklistView;
  readonly groups: readonly OpenGroup[];
  readonly onChange: Change;
}

function Filters({ view, groups, onChange }: FiltersProps) {
  const t = useTexts('screening');
  return (
    <div className={styles.filters} role="group" aria-label={t('filters.label')}>
      <label>
        {t('filters.state')}
        <select
          value={view.state}
          onChange={({ target }) => {
            const state = STATES.find((each) => each === target.value) ?? 'OPEN';
            onChange({ state, level: undefined, group: undefined });
          }}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filters.order')}
        <select
          value={view.order}
          onChange={({ target }) => {
            onChange({ order: ORDERS.find((order) => order === target.value) ?? 'SCORE' });
          }}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`orders.${order}`)}
            </option>
          ))}
        </select>
      </label>
      {view.state === 'OPEN' ? (
        <GroupFilter
          groups={groups}
          chosen={view.group}
          onChoose={(group) => {
            onChange({ group });
          }}
        />
      ) : null}
      {(['hs', 'origin', 'importer'] as const).map((field) => (
        <label key={field}>
          {t(`filters.${field}`)}
          <input
            type="text"
            defaultValue={view[field]}
            onBlur={({ target }) => {
              onChange({ [field]: field === 'origin' ? target.value.trim().toUpperCase() : target.value.trim() });
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
            }}
          />
        </label>
      ))}
    </div>
  );
}

function Levels({ worklist, view, onChange }: { worklist: Worklist; view: WorklistView; onChange: Change }) {
  const t = useTexts('screening');
  const language = useLanguage();
  return (
    <ul className={styles.levels} aria-label={t('levels.label')}>
      {worklist.levels.map(({ level, declarations }) => (
        <li key={level}>
          <button
            type="button"
            aria-pressed={view.level === level}
            onClick={() => {
              onChange({ level: view.level === level ? undefined : level });
            }}
          >
            <LevelMark level={level} /> {formatNumber(declarations, language)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Screening() {
  const t = useTexts('screening');
  const language = useLanguage();
  const may = useMay();
  const [view, onChange] = useListAddress(WORKLIST_ADDRESS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const worklist = useWorklist(view);
  const { fetchNextPage, hasNextPage, isFetching } = worklist;
  const decide = useDecide(() => {
    setChosen(new Set());
  });
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetching]);
  const { data } = worklist;
  const groups = useGroups(view);
  return (
    <>
      {may('declaration.receive') ? <ReceivePanel /> : null}
      <Filters key={view.state} view={view} groups={groups} onChange={onChange} />
      {worklist.isError ? <OfficerFailure error={worklist.error} otherwise={t('failed')} /> : null}
      {data === undefined ? (
        <p role="status">{worklist.isError ? '' : t('loading')}</p>
      ) : (
        <>
          {view.state === 'OPEN' ? (
            <>
              <CapacitySlider
                worklist={data}
                onChange={(red) => {
                  onChange({ red });
                }}
              />
              <Levels worklist={data} view={view} onChange={onChange} />
            </>
          ) : null}
          <ChosenGroup
            groups={groups}
            chosen={view.group}
            onChoose={(group) => {
              onChange({ group });
            }}
          />
          <p role="status">{t('found', { total: formatNumber(data.total, language) })}</p>
          {data.total === 0 ? (
            <p>{t('empty')}</p>
          ) : (
            <WorklistTable
              declarations={data.declarations}
              total={data.total}
              chosen={chosen}
              onChoose={setChosen}
              onNearEnd={onNearEnd}
            />
          )}
          <ExportList list="declarations" operation="declaration.export" purpose="CASE" filter={fileFilterOf(view)} />
          {may('declaration.decide') && view.state !== 'DONE' ? <DecideForm ids={[...chosen]} action={decide} /> : null}
        </>
      )}
    </>
  );
}

/** What is to be screened, ranked by an engine and decided on by officers. */
export function ScreeningPage() {
  const t = useTexts('screening');
  return (
    <div className={styles.page}>
      <PageTitle title={t('title')}>{t('title')}</PageTitle>
      <OfficerGate operation="declaration.read">
        <p className={styles.lead}>{t('lead')}</p>
        <Screening />
      </OfficerGate>
    </div>
  );
}
