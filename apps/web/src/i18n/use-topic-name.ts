import { useTexts } from './texts.js';

/** The name of a topic in the language of the page; a topic that the texts do not know yet shows as it is. */
export function useTopicName(): (topic: string) => string {
  const t = useTexts('consultation');
  const names: Readonly<Record<string, string>> = t('topics', { returnObjects: true });
  return (topic) => names[topic] ?? topic;
}
