/** How long after a field is left a tap may still end in its click, in milliseconds. */
const CLICK = 300;

const FIELD =
  'textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])';

/**
 * Whether somebody types, so that what lies at the foot of a phone makes room for the keyboard. It stays
 * so until a tap that leaves the field has had its click: nothing slides in between finger and button.
 */
class Typing {
  now = $state(false);
  #pressed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly enter = ({ target }: Event): void => {
    if (!(target as Element).matches?.(FIELD)) return this.settle();
    clearTimeout(this.#timer);
    this.now = true;
  };

  readonly press = ({ type }: Event): void => {
    this.#pressed = type === 'pointerdown';
    this.settle();
  };

  readonly settle = (): void => {
    clearTimeout(this.#timer);
    if (!this.now) return;
    this.#timer = setTimeout(() => {
      this.now = this.#pressed || document.activeElement?.matches(FIELD) === true;
    }, CLICK);
  };
}

export const typing = new Typing();
