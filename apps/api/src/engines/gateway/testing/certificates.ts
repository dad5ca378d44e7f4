import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';

/** PEM texts of a certificate and its key. */
export interface Certified {
  readonly cert: string;
  readonly key: string;
}

/** A certificate authority of a test's own. */
export class TestAuthority {
  readonly cert: string;
  private readonly key: string;

  constructor(private readonly name: string) {
    const { cert, key } = certify(name, undefined);
    this.cert = cert;
    this.key = key;
  }

  /** A certificate for a server on this machine, or for a client. */
  issue(name: string): Certified {
    return certify(name, { name: this.name, key: this.key });
  }
}

/** Signed by the issuer, or by itself and then an authority. */
function certify(name: string, issuer: { readonly name: string; readonly key: string } | undefined): Certified {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = `01${randomBytes(8).toString('hex')}`;
  certificate.validity.notBefore = new Date(Date.now() - 60_000);
  certificate.validity.notAfter = new Date(Date.now() + 3_600_000);
  certificate.setSubject([{ name: 'commonName', value: name }]);
  certificate.setIssuer([{ name: 'commonName', value: issuer?.name ?? name }]);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: issuer === undefined, critical: true },
    ...(issuer === undefined ? [] : [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }]),
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(issuer?.key ?? privateKey), forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(certificate), key: privateKey };
}
