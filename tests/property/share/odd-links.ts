import fc from 'fast-check';

/** Keys that are ours, and some that must never be. */
const keys = fc.constantFrom(
	...['input', 'picture', 'crop', 'cells', 'grid', 'kernel', 'divisor', 'padding', 'padding-mode'],
	...['stride', 'dilation', 'operation', 'step', 'granularity', 'narration', 'speed', 'rulers'],
	...['display', 'theme', 'present', 'controls', 'autoplay', 'loop', 'start', 'end', 'panels'],
	...[
		'markers',
		'keyboard',
		'announce',
		'z',
		'lesson',
		'src',
		'v',
		'__proto__',
		'constructor',
		'toString',
		'utm_source'
	]
);
/** Values that are right for some key, and texts that are right for none. */
const values = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.stringMatching(/^[0-9,;.x:e-]{0,12}$/),
	fc.constantFrom('', '1', '0', '64', '65', '-1', '1e400', '1e-400', '2,3', '1,2,3,4', 'same'),
	fc.constantFrom('full', 'valid', 'reflect', 'circular', 'own', 'own:abc', 'raccoon', 'sobel-x'),
	fc.constantFrom('1', '1;2', '1,2,3,4,5,6,7,8,9,10,11,12', '2x2:AAAA', '1x4:AAAAAA', '3x3:AAAA'),
	fc.constantFrom('kernel,stage', 'none', 'picture,size', '9,3,3', '7', '40', '66', '0', 'false'),
	fc.constantFrom('__proto__', 'constructor', '%', '%zz', '%E2%82', '\u0000', '[[1,2],[3,4]]')
);
const oddPairs = fc
	.array(fc.tuple(keys, values), { maxLength: 8 })
	.map((list) => list.map(([key, value]) => `${key}=${value}`).join('&'));

/** Links of our keys with odd values. */
export const oddLinks = fc
	.tuple(oddPairs, oddPairs)
	.map(([query, hash]) => ({ query: `?${query}`, hash: `#v=1&${hash}` }));
