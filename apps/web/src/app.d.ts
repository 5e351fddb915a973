import type { Locale } from '#lib/paraglide/runtime.js';

declare global {
  namespace App {
    interface Locals {
      /** Secrets that the browser sent as its session; none when nobody is signed in. */
      sessions: string[];
      locale: Locale;
    }
  }
}

export {};
