import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A self-signed certificate for this machine, as real gateways carry one. */
export interface Certificate {
  certificatePem: string;
  privateKeyPem: string;
  /** Upper-case hex pairs joined by colons, as Node's `fingerprint256`. */
  sha256: string;
}

/** Makes a certificate (EC P-256, valid for a year) for localhost, 127.0.0.1 and ::1. */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  const sha256 = new X509Certificate(made.cert).fingerprint256;
  return { certificatePem: made.cert, privateKeyPem: made.private, sha256 };
}
