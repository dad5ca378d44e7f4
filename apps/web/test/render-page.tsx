import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import { type ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { loadTexts, startTexts } from '../src/i18n/texts.js';
import { type PortalLanguage } from '../src/i18n/language.js';

/** Renders an element as the page at an address, with its texts loaded and queries that do not retry. */
export async function renderPage(element: ReactElement, address = '/ko/chat') {
  if (!i18next.isInitialized) await startTexts();
  const language: PortalLanguage = address.startsWith('/en') ? 'en' : 'ko';
  await Promise.all(
    (
      [
        'common',
        'home',
        'consultation',
        'consultation-request',
        'curation',
        'consultations',
        'data-map',
        'hs',
        'hs-batch',
        'support',
        'tariff',
        'programmes',
        'officers',
        'screening',
      ] as const
    ).map((name) => loadTexts(language, name)),
  );
  const router = createMemoryRouter([{ path: '/:lang/*', element }], { initialEntries: [address] });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
