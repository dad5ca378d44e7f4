import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../i18n/texts.js';
import { Explanation } from './explanation.js';
import { type Item } from './item.js';
import { useExplanation } from './queries.js';
import styles from './why-panel.module.css';

interface WhyPanelProps {
  readonly item: Item;
  readonly code: string;
  readonly written: string;
}

function WhyContent({ item, code, wanted }: Pick<WhyPanelProps, 'item' | 'code'> & { readonly wanted: boolean }) {
  const t = useTexts('hs');
  const { data, isError, isPending, refetch } = useExplanation(item, code, wanted);
  const content = (): ReactNode => {
    if (isError) {
      return (
        <Notice tone="danger" icon="alert">
          <p>{t('why.failed')}</p>
          <button type="button" className={buttons.quiet} onClick={() => void refetch()}>
            <Icon name="restart" size={18} />
            {t('actions.retry')}
          </button>
        </Notice>
      );
    }
    if (isPending) return null;
    return data === null ? <p>{t('why.none')}</p> : <Explanation explanation={data} />;
  };
  return (
    <div className={styles.body} aria-busy={isPending}>
      <p role="status" className={isPending ? styles.loading : 'visually-hidden'}>
        {wanted && isPending ? t('why.loading') : ''}
      </p>
      {content()}
    </div>
  );
}

/** Opens to why a code was proposed; the server is asked only then, since it predicts some thirty times for it. */
export function WhyPanel({ item, code, written }: WhyPanelProps) {
  const t = useTexts('hs');
  const [open, setOpen] = useState(false);
  return (
    <Disclosure className={styles.why ?? ''} isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={4} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <span>
            {t('why.open')}
            <span className="visually-hidden"> {written}</span>
          </span>
          <Icon name="chevron" size={18} />
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        <WhyContent item={item} code={code} wanted={open} />
      </DisclosurePanel>
    </Disclosure>
  );
}
