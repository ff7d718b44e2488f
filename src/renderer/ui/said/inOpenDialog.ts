/**
 * For `{@attach}` to what screen readers hear: beside a dialog that is open they are told of nothing, so it stands in
 * that one for as long, and else where it was.
 */
export function inOpenDialog(region: HTMLElement): () => void {
  const home = region.parentElement;
  const move = (): void => {
    const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? home;
    if (place !== null && region.parentElement !== place) place.append(region);
  };
  const watch = new MutationObserver(move);
  watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] });
  move();
  return () => {
    watch.disconnect();
  };
}
