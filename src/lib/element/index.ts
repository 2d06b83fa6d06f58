import { define } from './define';
import { widget } from './widget';

export { KernelWalk } from './kernel-walk';

// The module's own folder is where the site's files lie.
define(import.meta.url.replace(/[^/]*$/, ''));

// eslint-disable-next-line no-restricted-syntax -- a notebook asks a module for its default export
export { widget as default };
