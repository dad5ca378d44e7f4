import { Link } from 'react-router';
import { type ListedDeclarationFragment } from '../../generated/graphql.js';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { FiguresTable } from './figures-table.js';
import { HandlingText } from './handling-text.js';

const COLUMNS = ['id', 'date', 'hs', 'origin', 'price', 'score', 'state'] as const;

export interface RelatedTableProps {
  readonly title: string;
  readonly declarations: readonly ListedDeclarationFragment[];
}

/** Other declarations that share something with one. */
export function RelatedTable({ title, declarations }: RelatedTableProps) {
  const t = useTexts('screening');
  const language = useLanguage();
  const path = useLocalPath();
  return (
    <FiguresTable
      title={title}
      heading="h2"
      columns={COLUMNS.map((column) => t(`table.${column}`))}
      none={t('related.none')}
      rows={declarations.map((each) => ({
        key: each.id,
        cells: [
          <Link key="id" to={path(`/officers/screening/${encodeURIComponent(each.id)}`)}>
            {each.id}
          </Link>,
          each.date,
          each.hs6,
          each.origin,
          typeof each.price === 'number' ? formatNumber(each.price, language) : '–',
          typeof each.score === 'number' ? formatPercent(each.score, language) : t('table.noScore'),
          <HandlingText key="state" {...each} />,
        ],
      }))}
    />
  );
}
