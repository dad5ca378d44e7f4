import { type Request } from 'express';
import { z } from 'zod';
import { type Officer } from './officer.js';
import { OfficerIdentity } from './officer-identity.js';

/** Made-up officers to try the officers' pages with; two of them, since nobody reviews what they wrote themselves. */
const OFFICERS: readonly Officer[] = [
  { id: 'preview-ga-on', name: '김가온', roles: ['author', 'reviewer'] },
  { id: 'preview-na-rae', name: '이나래', roles: ['author', 'reviewer'] },
  { id: 'preview-da-on', name: '박다온', roles: ['author'] },
];

const COOKIE = 'gwanmun_preview_officer';

/** Without any login: whoever can reach the portal says which officer they are. For development on one's own machine. */
export class PreviewOfficers extends OfficerIdentity {
  readonly choices = OFFICERS;

  officerOf(request: Request): Officer | undefined {
    const cookies: unknown = request.cookies;
    const id = z.object({ [COOKIE]: z.string() }).safeParse(cookies).data?.[COOKIE];
    return OFFICERS.find((officer) => officer.id === id);
  }
}

/** The portal as the public has it until there is a login: nobody is an officer. */
export class NoOfficers extends OfficerIdentity {
  readonly choices = [];

  officerOf(): Officer | undefined {
    return undefined;
  }
}
