import type { Locale } from '#lib/paraglide/runtime.js';

declare global {
  namespace App {
    interface Locals {
      /** Secret of the session in the cookie; null when nobody is signed in. */
      session: string | null;
      locale: Locale;
    }
  }
}

export {};
