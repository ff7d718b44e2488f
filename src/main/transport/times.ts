/** Every wait of a request, ms. The rhythm of asking again is the session's. */
export const times = {
  /** The event poll: the gateway answers after 10 s at the latest; it must have a good margin (docs/gateway.md §3). */
  pollTimeoutMs: 17_500,
  /** Everything else, from sending to the last byte of the answer. */
  requestTimeoutMs: 8_000,
  /** The sign-in: gateways were seen to need 10 s. */
  signInTimeoutMs: 30_000,
  /** TCP and TLS together: no gateway that is there needs that long. */
  connectTimeoutMs: 10_000,
  /** A handshake that only asks whether a server speaks TLS. */
  tlsProbeMs: 2000,
  /** How long a request whose Guid was refused waits for a newer one, which the waiting poll is told at once. */
  guidChangeMs: 250,
} as const;
