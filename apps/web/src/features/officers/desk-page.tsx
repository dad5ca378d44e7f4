import form from '../../components/form-page.module.css';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { PageTitle } from '../../components/page-title.js';
import { useTexts } from '../../i18n/texts.js';

/** What waits for the officer who is signed in. */
export function DeskPage() {
  const t = useTexts('officers');
  return (
    <div className={form.page}>
      <PageTitle title={t('desk.title')}>{t('desk.title')}</PageTitle>
      <OfficerGate>
        <p>{t('desk.lead')}</p>
      </OfficerGate>
    </div>
  );
}
