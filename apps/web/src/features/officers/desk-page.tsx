import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { request } from '../../api/graphql-client.js';
import form from '../../components/form-page.module.css';
import { OfficerFailure } from '../../components/officers/officer-failure.js';
import { OfficerGate } from '../../components/officers/officer-gate.js';
import { PageTitle } from '../../components/page-title.js';
import { OfficerDeskDocument } from '../../generated/graphql.js';
import { formatDay } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { DESK_CARDS, type DeskCardId, isDeskCard } from './desk-cards.js';
import styles from './officers.module.css';

interface CardProps {
  readonly id: DeskCardId;
  readonly count: number;
  readonly oldest: string | null;
}

function Card({ id, count, oldest }: CardProps) {
  const t = useTexts('officers');
  const path = useLocalPath();
  const language = useLanguage();
  return (
    <li className={styles.card}>
      <h2>
        <Link to={path(DESK_CARDS[id])}>{t(`desk.cards.${id}`)}</Link>
      </h2>
      <p className={styles.count}>{t('desk.count', { count })}</p>
      <p className={styles.facts}>
        {oldest === null ? t('desk.nothing') : t('desk.oldest', { date: formatDay(oldest, language) })}
      </p>
    </li>
  );
}

function Cards() {
  const t = useTexts('officers');
  const { data, error, isError } = useQuery({
    queryKey: ['officer-desk'],
    queryFn: ({ signal }) => request(OfficerDeskDocument, {}, signal),
    select: ({ officerDesk }) => officerDesk,
    staleTime: 0,
  });
  if (isError) return <OfficerFailure error={error} otherwise={t('failed')} />;
  if (data === undefined) return <p role="status">{t('loading')}</p>;
  const cards = data.flatMap(({ id, ...card }) => (isDeskCard(id) ? [{ id, ...card }] : []));
  if (cards.length === 0) return <p>{t('desk.empty')}</p>;
  return (
    <ul className={styles.cards}>
      {cards.map((card) => (
        <Card key={card.id} {...card} />
      ))}
    </ul>
  );
}

/** What waits for the officer who is signed in, by their roles. */
export function DeskPage() {
  const t = useTexts('officers');
  const path = useLocalPath();
  return (
    <div className={form.page}>
      <PageTitle title={t('desk.title')}>{t('desk.title')}</PageTitle>
      <OfficerGate>
        <p>{t('desk.lead')}</p>
        <Cards />
        <p>
          <Link to={path('/officers/sessions')}>{t('sessions.title')}</Link>
        </p>
      </OfficerGate>
    </div>
  );
}
