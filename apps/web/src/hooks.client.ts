import { baseLocale, overwriteGetLocale, toLocale } from '#lib/paraglide/runtime.js';

// The page says in which language it was rendered; hydrating in another would not match.
overwriteGetLocale(() => toLocale(document.documentElement.lang) ?? baseLocale);
