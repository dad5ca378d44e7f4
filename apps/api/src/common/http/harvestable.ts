import { NotAcceptableException } from '@nestjs/common';
import { type Request, type Response } from 'express';

/** Seconds for which a harvester may keep what it got; after that it asks with the ETag, which costs next to nothing. */
const KEPT_SECONDS = 3600;

/**
 * Readies a response that anyone may read, keep for a while, and fetch from a page elsewhere: it depends on no cookie.
 * The ETag is set by Express from the body.
 */
export function harvestable(response: Response, mediaType: string): Response {
  return response.type(`${mediaType}; charset=utf-8`).set({
    'Cache-Control': `public, max-age=${String(KEPT_SECONDS)}`,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
}

/**
 * Which of the media types the client likes best (RFC 9110, 12.5.1); the first when it doesn't say.
 * @throws NotAcceptableException that names what there is
 */
export function negotiate<Type extends string>(request: Request, response: Response, offered: readonly Type[]): Type {
  response.vary('Accept');
  const chosen = request.accepts([...offered]);
  const type = offered.find((each) => each === chosen);
  if (type === undefined) throw new NotAcceptableException(`There is ${offered.join(', ')}.`);
  return type;
}
