/** The element does all that moves here; Kit's own script would be dead in a frame without an origin. */
export const csr = false;
