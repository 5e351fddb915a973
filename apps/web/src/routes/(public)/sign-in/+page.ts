/** Plain forms: no script is needed, and none can empty what was typed while it loaded. */
export const csr = false;
