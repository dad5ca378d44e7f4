import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import './app/theme.css';
import './app/base.css';
import { createPortalRouter } from './app/router.js';
import { startTexts } from './i18n/texts.js';

const FIVE_MINUTES_MS = 300_000;

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');

await startTexts();
const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: FIVE_MINUTES_MS, retry: 1, refetchOnWindowFocus: false } },
});

createRoot(container).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createPortalRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
