import { effectiveKernelSize, type Convolution, type PaddingMode } from '$lib/core';
import { code, isDilated, isPadded, type Piece } from './python-code';

/** numpy.pad's names. */
export const numpyModes: Readonly<Record<PaddingMode, string>> = {
	zeros: 'constant',
	replicate: 'edge',
	reflect: 'reflect',
	symmetric: 'symmetric',
	circular: 'wrap'
};

/** Input and kernel as arrays of float64. */
export function numpyNumbers({ input, kernel }: Convolution): Piece[] {
	const close = '], dtype=float)';
	return [
		{ role: 'input', open: 'x = np.array([', matrix: input, close },
		{ role: 'kernel', open: 'kernel = np.array([', matrix: kernel, close }
	];
}

/** `padded = …` by NumPy. */
export function numpyPadding(c: Convolution): Piece[] {
	if (!isPadded(c)) return [code('padded = x  # no padding')];
	const { input, padding, paddingMode } = c;
	const { top, right, bottom, left } = padding;
	const beyond = Math.max(top, bottom) > input.rows || Math.max(left, right) > input.cols;
	if (paddingMode === 'circular' && beyond) {
		return [
			code(
				"# np.pad(mode='wrap') goes wrong here before NumPy 1.25, so the copies are counted out"
			),
			code(`from_rows = np.arange(${-top}, ${input.rows + bottom}) % ${input.rows}`),
			code(`from_cols = np.arange(${-left}, ${input.cols + right}) % ${input.cols}`),
			code('padded = x[from_rows][:, from_cols]')
		];
	}
	const constant = paddingMode === 'zeros' ? ', constant_values=0' : '';
	return [
		code(
			`padded = np.pad(x, ((${top}, ${bottom}), (${left}, ${right})), mode='${numpyModes[paddingMode]}'${constant})`
		)
	];
}

/** Zeros between the taps, for a library that knows no dilation. The name that holds the result. */
export function spreadByNumpy(c: Convolution, name: string): { pieces: Piece[]; name: string } {
	if (!isDilated(c)) return { pieces: [], name };
	const { kernel, dilation } = c;
	const rows = effectiveKernelSize(kernel.rows, dilation.rows);
	const cols = effectiveKernelSize(kernel.cols, dilation.cols);
	return {
		pieces: [
			code(`spread = np.zeros((${rows}, ${cols}))  # dilation: zeros between the taps`),
			code(`spread[::${dilation.rows}, ::${dilation.cols}] = ${name}`)
		],
		name: 'spread'
	};
}

/** Marks of the one line that does everything: it is lit at every step and visited by each output. */
export const oneLine = {
	visit: 'write',
	current: ['window', 'mac', 'write'],
	shows: [{ name: 'output', variable: 'to-be-written' }]
} as const;
