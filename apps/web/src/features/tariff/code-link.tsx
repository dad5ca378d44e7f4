import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useLocalPath } from '../../i18n/texts.js';

/** A link to a code's place, in whatever way the code is written. */
export function CodeLink({ code, children = code }: { readonly code: string; readonly children?: ReactNode }) {
  const path = useLocalPath();
  return <Link to={path(`/hs/tariff/${encodeURIComponent(code.replace(/[.\s-]/gu, ''))}`)}>{children}</Link>;
}
