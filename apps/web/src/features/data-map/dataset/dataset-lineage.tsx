import { Link } from 'react-router';
import buttons from '../../../components/button.module.css';
import { Icon } from '../../../components/icon.js';
import { useLocalPath, useTexts } from '../../../i18n/texts.js';
import { AccessSign } from '../access-sign.js';
import { type DatasetDetail, type DatasetLink } from '../queries.js';
import { useInLanguage } from '../use-in-language.js';
import styles from './dataset-lineage.module.css';

interface SideProps {
  readonly side: 'up' | 'down';
  readonly datasets: readonly DatasetLink[];
}

function Side({ side, datasets }: SideProps) {
  const t = useTexts('data-map');
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  return (
    <div className={styles.side} data-side={side}>
      <h3>{t(side === 'up' ? 'lineage.upstream' : 'lineage.downstream')}</h3>
      {datasets.length === 0 ? (
        <p className={styles.none}>{t(side === 'up' ? 'lineage.noneUp' : 'lineage.noneDown')}</p>
      ) : (
        <ul>
          {datasets.map(({ id, name, access }) => (
            <li key={id}>
              <Link to={path(`/data-map/datasets/${id}`)}>
                <AccessSign level={access} />
                {inLanguage(name)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** One step of lineage, drawn as lists that are joined by lines: what it is made from, itself, what is made from it. */
export function DatasetLineage({ dataset }: { readonly dataset: DatasetDetail }) {
  const t = useTexts('data-map');
  const path = useLocalPath();
  const inLanguage = useInLanguage();
  return (
    <>
      <div className={styles.lineage}>
        <Side side="up" datasets={dataset.derivedFrom} />
        <p className={styles.self}>{inLanguage(dataset.name)}</p>
        <Side side="down" datasets={dataset.derives} />
      </div>
      <p>
        <Link to={path(`/data-map/lineage/${dataset.id}`)} className={buttons.secondary}>
          {t('dataset.lineageOpen')}
          <Icon name="arrow" />
        </Link>
      </p>
    </>
  );
}
