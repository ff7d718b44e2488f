/** What Chromium tells a page of the network; not part of every browser. */
interface WithConnection {
  readonly connection?: EventTarget;
}

/** Calls `listener` when the network has come back or has become another one; returns what ends that. */
export function onNetworkChange(listener: () => void): () => void {
  const changed = (): void => {
    if (navigator.onLine) listener();
  };
  const { connection } = navigator as WithConnection;
  window.addEventListener('online', changed);
  connection?.addEventListener('change', changed);
  return () => {
    window.removeEventListener('online', changed);
    connection?.removeEventListener('change', changed);
  };
}
