import { type KeyboardEvent } from 'react';

/**
 * Whether a key sends a text field: Enter sends, Shift+Enter starts a line. While an input method composes a syllable,
 * Enter belongs to it: Safari ends the composition before the key event, which it marks with the legacy key code 229.
 */
export function sends(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return false;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari gives no other sign.
  return event.keyCode !== 229;
}
