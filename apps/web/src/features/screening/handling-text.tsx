import { type ListedDeclarationFragment } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';

/** How far the handling of a declaration has come, in words. */
export function HandlingText({ decision, inspection }: Pick<ListedDeclarationFragment, 'decision' | 'inspection'>) {
  const t = useTexts('screening');
  if (inspection) return t(`outcomes.${inspection.outcome}`);
  return decision ? t(`decisions.${decision.kind}`) : t('table.open');
}
