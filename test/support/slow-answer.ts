import { type Page } from 'playwright-core';

/**
 * Has the page's answers come piece by piece and then hang, as over a slow line: the first pieces of a stream of
 * server-sent events, never its end. Call before the page is opened.
 */
export async function hangAfter(page: Page, pieces: readonly string[]): Promise<void> {
  await page.addInitScript((parts) => {
    const realFetch = window.fetch.bind(window);
    window.fetch = (input, init) => {
      if (input !== '/api/chat/stream') return realFetch(input, init);
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const encoder = new TextEncoder();
          for (const text of parts) {
            controller.enqueue(encoder.encode(`event: delta\ndata: ${JSON.stringify({ text })}\n\n`));
          }
          init?.signal?.addEventListener('abort', () => {
            controller.error(new DOMException('aborted', 'AbortError'));
          });
        },
      });
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
    };
  }, pieces);
}
