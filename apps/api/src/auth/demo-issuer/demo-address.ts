/** Where the embedded issuer of a development portal is. */
export const DEMO_ISSUER_PATH = '/api/demo-issuer';

/** Where the one for made-up firms is. */
export const DEMO_FIRM_ISSUER_PATH = '/api/demo-firm-issuer';

/** The portal at its embedded issuers, each its own client. Not a secret: issuer and portal are one process that only its machine can reach. */
export const DEMO_CLIENT = { id: 'gwanmun', secret: 'demo-issuer-on-this-machine-only' } as const;
export const DEMO_FIRM_CLIENT = { id: 'gwanmun-firms', secret: 'demo-firm-issuer-on-this-machine-only' } as const;
