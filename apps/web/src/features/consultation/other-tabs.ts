/** The tabs of one browser show the same conversation; each tells the others what it did to it. */
type News = 'changed' | 'cleared';

const NAME = 'gwanmun.conversation';
let opened: BroadcastChannel | undefined;

/** One for the page, so that it doesn't hear itself; opened when first needed. */
const channel = (): BroadcastChannel => (opened ??= new BroadcastChannel(NAME));

export function tellOtherTabs(news: News): void {
  channel().postMessage(news);
}

/** @returns stops listening */
export function hearOtherTabs(handlers: Readonly<Record<News, () => void>>): () => void {
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (data === 'changed' || data === 'cleared') handlers[data]();
  };
  const heard = channel();
  heard.addEventListener('message', hear);
  return () => {
    heard.removeEventListener('message', hear);
  };
}
