/** Which of a policy's two gateways it is the turn of, until the program ends: the first one's, at the start. */
export interface GatewayTurn {
  /** From 0. */
  readonly current: () => number;
  /** It is the other's turn. @returns whether there is another */
  readonly pass: () => boolean;
  /** Calls after it was passed; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param gateways those that may be signed in to now */
export function createGatewayTurn(gateways: () => readonly string[]): GatewayTurn {
  const listeners = new Set<() => void>();
  let turn = 0;
  return {
    current: () => turn,
    pass() {
      if (gateways().length < 2) return false;
      turn = 1 - turn;
      for (const listener of listeners) listener();
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
