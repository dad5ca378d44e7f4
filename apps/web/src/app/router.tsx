import { createBrowserRouter, type LoaderFunctionArgs, redirect } from 'react-router';
import { inLanguage, isPortalLanguage, type PortalLanguage, preferredLanguage } from '../i18n/language.js';
import { loadTexts, type Namespace } from '../i18n/texts.js';
import { CrashPage, StandaloneCrashPage } from './crash-page.js';
import { NotFoundPage } from './not-found-page.js';
import { Shell } from './shell.js';

function languageOf({ params }: Pick<LoaderFunctionArgs, 'params'>): PortalLanguage {
  return isPortalLanguage(params.lang) ? params.lang : preferredLanguage();
}

/** Sends an address without a language, such as `/` or `/chat`, to the same page in the person's language. */
async function loadShell(args: LoaderFunctionArgs) {
  if (!isPortalLanguage(args.params.lang)) {
    const { pathname, search, hash } = new URL(args.request.url);
    return redirect(inLanguage(preferredLanguage(), { pathname: `/-${pathname}`, search, hash }));
  }
  await loadTexts(languageOf(args), 'common');
  return null;
}

const withTexts =
  (...namespaces: readonly Namespace[]) =>
  async (args: LoaderFunctionArgs) => {
    await Promise.all(namespaces.map((namespace) => loadTexts(languageOf(args), namespace)));
    return null;
  };

/** The portal's pages. Every page has its texts before it is rendered, so no text pops in. */
export function createPortalRouter() {
  return createBrowserRouter([
    { path: '/', loader: () => redirect(`/${preferredLanguage()}`) },
    {
      path: '/:lang',
      loader: loadShell,
      Component: Shell,
      ErrorBoundary: StandaloneCrashPage,
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: CrashPage,
          children: [
            {
              index: true,
              loader: withTexts('home'),
              lazy: { Component: async () => (await import('../features/home/home-page.js')).HomePage },
            },
            {
              path: 'chat',
              loader: withTexts('consultation'),
              lazy: { Component: async () => (await import('../features/consultation/chat-page.js')).ChatPage },
            },
            {
              path: 'hs/batch',
              loader: withTexts('hs-batch'),
              lazy: { Component: async () => (await import('../features/hs-batch/batch-page.js')).BatchPage },
            },
            {
              path: 'hs/tariff',
              loader: withTexts('tariff'),
              lazy: { Component: async () => (await import('../features/tariff/tariff-page.js')).TariffPage },
            },
            {
              path: 'hs/tariff/:code',
              loader: withTexts('tariff'),
              lazy: { Component: async () => (await import('../features/tariff/place-page.js')).PlacePage },
            },
            {
              path: 'consultations',
              loader: withTexts('consultations', 'consultation'),
              lazy: { Component: async () => (await import('../features/consultations/browse-page.js')).BrowsePage },
            },
            {
              path: 'officers',
              loader: withTexts('officers'),
              lazy: { Component: async () => (await import('../features/officers/desk-page.js')).DeskPage },
            },
            {
              path: 'officers/sign-in',
              loader: withTexts('officers'),
              lazy: { Component: async () => (await import('../features/officers/sign-in-page.js')).SignInPage },
            },
            {
              path: 'officers/screening',
              loader: withTexts('screening', 'officers'),
              lazy: { Component: async () => (await import('../features/screening/screening-page.js')).ScreeningPage },
            },
            {
              path: 'officers/screening/:id',
              loader: withTexts('screening', 'officers'),
              lazy: {
                Component: async () => (await import('../features/screening/declaration-page.js')).DeclarationPage,
              },
            },
            {
              path: 'officers/xray',
              loader: withTexts('xray', 'screening', 'officers'),
              lazy: { Component: async () => (await import('../features/xray/queue-page.js')).QueuePage },
            },
            {
              path: 'officers/xray/:id',
              loader: withTexts('xray', 'screening', 'officers'),
              lazy: { Component: async () => (await import('../features/xray/image-page.js')).ImagePage },
            },
            {
              path: 'officers/trade-fraud',
              loader: withTexts('trade-fraud', 'officers'),
              lazy: {
                Component: async () => (await import('../features/trade-fraud/trade-fraud-page.js')).TradeFraudPage,
              },
            },
            {
              path: 'officers/trade-fraud/:id',
              loader: withTexts('trade-fraud', 'officers'),
              lazy: { Component: async () => (await import('../features/trade-fraud/alert-page.js')).AlertPage },
            },
            {
              path: 'officers/engines',
              loader: withTexts('screening', 'officers'),
              lazy: { Component: async () => (await import('../features/screening/engines-page.js')).EnginesPage },
            },
            {
              path: 'officers/sessions',
              loader: withTexts('officers'),
              lazy: { Component: async () => (await import('../features/officers/sessions-page.js')).SessionsPage },
            },
            {
              path: 'officers/audit',
              loader: withTexts('officers'),
              lazy: { Component: async () => (await import('../features/officers/audit-page.js')).AuditPage },
            },
            {
              path: 'officers/hs-feedback',
              loader: withTexts('officers'),
              lazy: {
                Component: async () => (await import('../features/officers/hs-feedback-page.js')).HsFeedbackPage,
              },
            },
            {
              path: 'officers/programmes',
              loader: withTexts('programmes', 'support', 'officers'),
              lazy: {
                Component: async () =>
                  (await import('../features/programme-editing/programmes-page.js')).ProgrammesPage,
              },
            },
            {
              path: 'officers/programmes/:id',
              loader: withTexts('programmes', 'support', 'officers'),
              lazy: {
                Component: async () =>
                  (await import('../features/programme-editing/edited-programme-page.js')).EditedProgrammePage,
              },
            },
            {
              path: 'officers/curation',
              loader: withTexts('curation', 'consultation', 'officers'),
              lazy: { Component: async () => (await import('../features/curation/curation-page.js')).CurationPage },
            },
            {
              path: 'officers/curation/:section',
              loader: withTexts('curation', 'consultation', 'officers'),
              lazy: { Component: async () => (await import('../features/curation/curation-page.js')).CurationPage },
            },
            {
              path: 'officers/curation/versions/:id',
              loader: withTexts('curation', 'consultation', 'officers'),
              lazy: { Component: async () => (await import('../features/curation/version-page.js')).VersionPage },
            },
            {
              path: 'officers/curation/history/:recordId',
              loader: withTexts('curation', 'consultation', 'officers'),
              lazy: { Component: async () => (await import('../features/curation/history-page.js')).HistoryPage },
            },
            {
              path: 'consultations/request',
              loader: withTexts('consultation-request', 'consultation'),
              lazy: {
                Component: async () => (await import('../features/consultation-request/request-page.js')).RequestPage,
              },
            },
            {
              path: 'consultations/request/status',
              loader: withTexts('consultation-request', 'consultation'),
              lazy: {
                Component: async () => (await import('../features/consultation-request/status-page.js')).StatusPage,
              },
            },
            {
              path: 'consultations/:id',
              loader: withTexts('consultation'),
              lazy: { Component: async () => (await import('../features/consultation/record-page.js')).RecordPage },
            },
            {
              path: 'shared/:token',
              loader: withTexts('consultation'),
              lazy: { Component: async () => (await import('../features/consultation/shared-page.js')).SharedPage },
            },
            {
              path: 'hs',
              loader: withTexts('hs'),
              lazy: { Component: async () => (await import('../features/hs/hs-page.js')).HsPage },
            },
            {
              path: 'support',
              loader: withTexts('support'),
              lazy: { Component: async () => (await import('../features/export-support/support-page.js')).SupportPage },
            },
            {
              path: 'support/dashboard',
              loader: withTexts('firm-record'),
              lazy: {
                Component: async () => (await import('../features/firm-record/firm-record-page.js')).FirmRecordPage,
              },
            },
            {
              path: 'support/compare',
              loader: withTexts('support'),
              lazy: { Component: async () => (await import('../features/export-support/compare-page.js')).ComparePage },
            },
            {
              path: 'support/calendar',
              loader: withTexts('support'),
              lazy: {
                Component: async () => (await import('../features/export-support/calendar-page.js')).CalendarPage,
              },
            },
            {
              path: 'support/checklist',
              loader: withTexts('support'),
              lazy: {
                Component: async () => (await import('../features/export-support/checklist-page.js')).ChecklistPage,
              },
            },
            {
              path: 'support/saved',
              loader: withTexts('support'),
              lazy: { Component: async () => (await import('../features/export-support/saved-page.js')).SavedPage },
            },
            {
              path: 'support/unsubscribe',
              loader: withTexts('support'),
              lazy: {
                Component: async () => (await import('../features/export-support/unsubscribe-page.js')).UnsubscribePage,
              },
            },
            {
              path: 'support/:id',
              loader: withTexts('support'),
              lazy: {
                Component: async () => (await import('../features/export-support/programme-page.js')).ProgrammePage,
              },
            },
            {
              path: 'data-map',
              loader: withTexts('data-map'),
              lazy: { Component: async () => (await import('../features/data-map/map-page.js')).MapPage },
            },
            {
              path: 'data-map/datasets/:id',
              loader: withTexts('data-map'),
              lazy: {
                Component: async () => (await import('../features/data-map/dataset/dataset-page.js')).DatasetPage,
              },
            },
            {
              path: 'data-map/datasets/:id/request',
              loader: withTexts('data-request'),
              lazy: { Component: async () => (await import('../features/data-request/request-page.js')).RequestPage },
            },
            {
              path: 'data-map/requests',
              loader: withTexts('data-request'),
              lazy: { Component: async () => (await import('../features/data-request/status-page.js')).StatusPage },
            },
            {
              path: 'officers/data-requests',
              loader: withTexts('data-request', 'officers'),
              lazy: { Component: async () => (await import('../features/data-request/queue-page.js')).QueuePage },
            },
            {
              path: 'data-map/lineage/:id',
              loader: withTexts('data-map'),
              lazy: {
                Component: async () => (await import('../features/data-map/lineage/lineage-page.js')).LineagePage,
              },
            },
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ]);
}
