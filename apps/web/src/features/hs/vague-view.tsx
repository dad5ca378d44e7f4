import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { CandidateList } from './candidate-list.js';
import { viewCandidates } from './candidate-view.js';
import { GuidanceNote } from './guidance-note.js';
import { type Item } from './item.js';
import { type VagueItem } from './queries.js';
import styles from './vague-view.module.css';

export interface VagueViewProps {
  readonly vague: VagueItem;
  readonly item: Item;
  readonly onEdit: () => void;
}

/** A description that leaves the tariff open: what to add, and the guesses only for who asks. */
export function VagueView({ vague, item, onEdit }: VagueViewProps) {
  const t = useTexts('hs');
  const language = useLanguage();
  return (
    <>
      <Notice tone="warning" icon="question">
        <p>
          <strong>{t('vague.title')}</strong>
        </p>
        <p>{vague.whatToAdd[language]}</p>
      </Notice>
      <div>
        <button type="button" className={buttons.primary} onClick={onEdit}>
          {t('vague.add')}
        </button>
      </div>
      {vague.candidates.length === 0 ? null : (
        <Disclosure className={styles.guesses ?? ''}>
          <Button slot="trigger" className={styles.trigger ?? ''}>
            {t('vague.guesses')}
            <Icon name="chevron" size={18} />
          </Button>
          <DisclosurePanel>
            <p className={styles.note}>{t('vague.guessesNote')}</p>
            <CandidateList candidates={viewCandidates(vague, undefined)} item={item} narrowed={false} />
          </DisclosurePanel>
        </Disclosure>
      )}
      <GuidanceNote guidance={vague.guidance} />
    </>
  );
}
