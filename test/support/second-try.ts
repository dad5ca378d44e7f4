import { jest } from '@jest/globals';

/**
 * A real browser on a busy machine gets a second try. The run tells which tests needed it (`scripts/test.mjs`): each is
 * a fault of the test or, more than once so far, of the portal, and wants to be looked into.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
