/** How the browser and the service stand to each other. Written in a browser only. */
class Health {
  /** The service did not answer, or the browser has no network. */
  away = $state(false);
  /** The session ended while the page was open. */
  signedOut = $state(false);
}

export const health = new Health();
