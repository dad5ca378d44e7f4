import { type Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader wants to hear of a document; names come without their namespace prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads XML as it comes. Entities of a document's own are not expanded, nor is anything fetched.
 * @throws Error when it is not well-formed, or whatever a handler throws
 */
export async function readXml(source: Readable | string, { open, close, text }: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => close?.(localName(name)));
  parser.on('text', (piece) => text?.(piece));
  parser.on('cdata', (piece) => text?.(piece));
  if (typeof source === 'string') parser.write(source);
  else for await (const chunk of source.setEncoding('utf8')) parser.write(String(chunk));
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
