import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useLocalPath } from '../i18n/texts.js';

/** A link to a code's place in the tariff browser. `code` may be written with dots and dashes; it is the text of the link unless another is given. */
export function TariffLink({ code, children = code }: { readonly code: string; readonly children?: ReactNode }) {
  const path = useLocalPath();
  const digits = code.replaceAll(/[.\s-]/g, '');
  return <Link to={path(`/hs/tariff/${encodeURIComponent(digits)}`)}>{children}</Link>;
}
