/** Requests by interface and method, such as `{agentevent: {GET: 12}}`. */
export type CountsByInterface = Record<string, Record<string, number>>;

/** Counts requests as they arrive. */
export class RequestCounts {
  #counts: CountsByInterface = {};

  readonly add = (interfaceName: string, method: string): void => {
    const byMethod = (this.#counts[interfaceName] ??= {});
    byMethod[method] = (byMethod[method] ?? 0) + 1;
  };

  all(): CountsByInterface {
    return structuredClone(this.#counts);
  }

  reset(): void {
    this.#counts = {};
  }
}
