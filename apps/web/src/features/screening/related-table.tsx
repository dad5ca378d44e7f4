import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { ExportList } from '../../components/officers/export-list.js';
import {
  type ListedDeclarationFragment,
  type RelatedBy,
  RelatedDeclarationsDocument,
} from '../../generated/graphql.js';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { FiguresTable } from './figures-table.js';
import { HandlingText } from './handling-text.js';
import styles from './screening.module.css';

const COLUMNS = ['id', 'date', 'hs', 'origin', 'price', 'score', 'state'] as const;

/** Declarations in a page. */
const PAGE = 20;

export interface RelatedTableProps {
  /** The declaration that they are beside. */
  readonly id: string;
  readonly by: RelatedBy;
  readonly title: string;
  /** The first page. */
  readonly declarations: readonly ListedDeclarationFragment[];
}

function useRelated({ id, by, declarations }: Omit<RelatedTableProps, 'title'>) {
  return useInfiniteQuery({
    queryKey: ['screening', 'related', id, by],
    queryFn: async ({ pageParam, signal }) =>
      (await request(RelatedDeclarationsDocument, { id, by, after: pageParam }, signal)).relatedDeclarations,
    initialData: { pages: [[...declarations]], pageParams: [null] },
    initialPageParam: null as { date: string; id: string } | null,
    getNextPageParam: (page) => {
      const last = page.at(-1);
      return last === undefined || page.length < PAGE ? undefined : { date: last.date, id: last.id };
    },
    staleTime: Infinity,
  });
}

/** Other declarations that share something with one, twenty at a time. */
export function RelatedTable({ id, by, title, declarations: first }: RelatedTableProps) {
  const t = useTexts('screening');
  const officers = useTexts('officers');
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useRelated({ id, by, declarations: first });
  const declarations = data.pages.flat();
  const language = useLanguage();
  const path = useLocalPath();
  return (
    <>
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
      <div className={styles.actions}>
        {hasNextPage ? (
          <button
            type="button"
            className={buttons.secondary}
            onClick={() => {
              if (!isFetchingNextPage) void fetchNextPage();
            }}
          >
            {officers('lists.more')}
          </button>
        ) : null}
        {declarations.length === 0 ? null : (
          <ExportList
            list="related-declarations"
            operation="declaration.export"
            purpose="CASE"
            filter={{ id, by: by.toLowerCase() }}
          />
        )}
      </div>
    </>
  );
}
