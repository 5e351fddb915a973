/**
 * Tells the page how high something is that lies over it, as a custom property, as long as it is there:
 * `--head` what sticks at the top, `--foot` what lies above the sections of a phone.
 */
export const measured =
  (name: '--head' | '--foot') =>
  (element: HTMLElement): (() => void) => {
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() =>
      style.setProperty(name, `${element.getBoundingClientRect().height}px`),
    );
    watch.observe(element);
    return () => {
      watch.disconnect();
      style.removeProperty(name);
    };
  };
