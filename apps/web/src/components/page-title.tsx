import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from '../i18n/texts.js';

export interface PageTitleProps {
  readonly children: ReactNode;
  /** What the browser's title bar says before the portal's name; the portal's name alone when absent. */
  readonly title?: string;
  readonly description?: string;
  readonly className?: string | undefined;
}

/** React Router's key of the first entry, before anybody has navigated. */
const FIRST_ENTRY = 'default';

function useHead(title: string | undefined, description: string | undefined) {
  const t = useTexts('common');
  const fullTitle = title === undefined ? `${t('name')} · ${t('slogan')}` : t('pageTitle', { page: title });
  const text = description ?? t('description');
  useEffect(() => {
    document.title = fullTitle;
    document.querySelector('meta[name="description"]')?.setAttribute('content', text);
  }, [fullTitle, text]);
}

/**
 * A page's only `h1`. Sets the document's title and description, and takes the focus after a navigation, so that a
 * screen reader starts at the new page; an address with a fragment moves the focus to that section instead.
 */
export function PageTitle({ children, title, description, className }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, hash } = useLocation();
  useHead(title, description);

  // The entry that brought the person here; changing the address of the page later must not move the focus.
  const [entry] = useState(key);
  useEffect(() => {
    if (hash !== '') {
      const section = document.getElementById(hash.slice(1));
      section?.focus();
      section?.scrollIntoView();
    } else if (entry !== FIRST_ENTRY) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [hash, entry]);

  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
