import { define } from './define';
import { startPage } from './page';

/**
 * The element as a classic script: it runs where modules do not, in a frame without an origin and from
 * a file. It lies one folder below the site's files. With `data-page` it takes the whole page for the
 * element's: `embed/` and its lessons do that.
 */
const { currentScript } = document;
const script = currentScript instanceof HTMLScriptElement ? currentScript : null;
const base = script?.src ? new URL('../', script.src).href : './';
// Without an address it stands in the page's own text, and so do its parts.
if (script?.dataset.page === undefined) define(base, !script?.src);
else startPage(base);
