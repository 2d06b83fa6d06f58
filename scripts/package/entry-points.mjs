/**
 * What the package offers: by its name after "kernelwalk/", the module below the package's folder.
 * The element is not among them: it comes built, and only its types are taken from here.
 */
export const MODULES = {
	core: 'core/index.js',
	timeline: 'timeline/index.js',
	client: 'client/index.js',
	svelte: 'view/kernel-walk/index.js'
};

/** The built element's declarations, and the module of which they are. */
export const ELEMENT = { types: 'element/index.d.ts', module: 'kernel-walk.js' };
