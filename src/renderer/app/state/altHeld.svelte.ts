/** Whether the keys are asked for: buttons show theirs only while Alt has been held for a moment. */

/** As long as nobody holds Alt who means another key with it, ms. */
const heldMs = 300;

/** Follows Alt in this window, and says so to the styles. To be called while the page's outermost component is made. */
export function followAlt(): void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const letGo = (): void => {
    clearTimeout(timer);
    timer = undefined;
    delete root.dataset['keys'];
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Alt') letGo();
    else if (!event.repeat) timer ??= setTimeout(() => (root.dataset['keys'] = 'shown'), heldMs);
  };
  $effect(() => {
    window.addEventListener('keydown', press, true);
    window.addEventListener('keyup', letGo, true);
    window.addEventListener('blur', letGo);
    return () => {
      letGo();
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('keyup', letGo, true);
      window.removeEventListener('blur', letGo);
    };
  });
}
