import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './screening.module.css';
import { type OpenGroup, useTraitsText } from './use-groups.js';

export interface GroupFilterProps {
  readonly groups: readonly OpenGroup[];
  /** Rank of the group that is shown alone, 0 the riskiest; undefined: all are shown. */
  readonly chosen: number | undefined;
  readonly onChoose: (rank: number | undefined) => void;
}

/** Names a group by its place, and by what sets it apart when that is known. */
function useGroupName(groups: readonly OpenGroup[]): (rank: number) => string {
  const t = useTexts('screening');
  const traitsText = useTraitsText();
  return (rank) => {
    const traits = traitsText(groups.find((group) => group.rank === rank)?.traits ?? []);
    return traits === '' ? t('groups.plain', { rank: rank + 1 }) : t('groups.name', { rank: rank + 1, traits });
  };
}

/** Chooses one group of companies and goods to be shown alone. */
export function GroupFilter({ groups, chosen, onChoose }: GroupFilterProps) {
  const t = useTexts('screening');
  const language = useLanguage();
  const nameOf = useGroupName(groups);
  return (
    <label>
      {t('filters.group')}
      <select
        value={chosen ?? ''}
        onChange={({ target }) => {
          onChoose(target.value === '' ? undefined : Number(target.value));
        }}
      >
        <option value="">{t('groups.all')}</option>
        {groups.map(({ rank, declarations, red, meanScore }) => (
          <option key={rank} value={rank}>
            {t('groups.option', {
              name: nameOf(rank),
              score: formatPercent(meanScore, language),
              declarations: formatNumber(declarations, language),
              red: formatNumber(red, language),
            })}
          </option>
        ))}
        {chosen === undefined || groups.some(({ rank }) => rank === chosen) ? null : (
          <option value={chosen}>{nameOf(chosen)}</option>
        )}
      </select>
    </label>
  );
}

/** Says above the list that it is of one group only, and leads back to all. */
export function ChosenGroup({ groups, chosen, onChoose }: GroupFilterProps) {
  const t = useTexts('screening');
  const language = useLanguage();
  const nameOf = useGroupName(groups);
  if (chosen === undefined) return null;
  const group = groups.find(({ rank }) => rank === chosen);
  return (
    <div className={styles.group}>
      <h2>{nameOf(chosen)}</h2>
      {group === undefined ? null : <p>{t('groups.mean', { score: formatPercent(group.meanScore, language) })}</p>}
      <button
        type="button"
        onClick={() => {
          onChoose(undefined);
        }}
      >
        {t('groups.clear')}
      </button>
    </div>
  );
}
