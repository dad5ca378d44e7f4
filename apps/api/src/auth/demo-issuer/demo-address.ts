/** Where the embedded issuer of a development portal is. */
export const DEMO_ISSUER_PATH = '/api/demo-issuer';

/** The portal at its embedded issuer. Not a secret: issuer and portal are one process that only its machine can reach. */
export const DEMO_CLIENT = { id: 'gwanmun', secret: 'demo-issuer-on-this-machine-only' } as const;
