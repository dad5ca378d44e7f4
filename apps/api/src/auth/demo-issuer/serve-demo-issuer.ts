import { type RequestHandler } from 'express';
import { type PublicAddress } from '../oidc/public-address.js';
import { type DemoIssuerParts } from './demo-issuer-parts.js';

/** An embedded issuer, made at its first request: its name holds the portal's address, known once the portal listens. */
export function serveDemoIssuer(address: PublicAddress, parts: DemoIssuerParts): RequestHandler {
  let made: Promise<RequestHandler> | undefined;
  return (request, response, next) => {
    made ??= import('./demo-issuer.js').then(({ demoIssuer }) => demoIssuer(address.origin, parts));
    made.then((handle) => {
      handle(request, response, next);
    }, next);
  };
}
