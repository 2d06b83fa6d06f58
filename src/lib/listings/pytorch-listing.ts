import type { Convolution, PaddingMode } from '$lib/core';
import type { Listing } from './listing';
import { code, division, isPadded, pythonListing, type Piece } from './python-code';
import { numpyNumbers, numpyPadding, oneLine } from './python-parts';

/** The names of torch.nn.functional.pad; it has none for symmetric. */
export const torchModes: Readonly<Record<PaddingMode, string | null>> = {
	zeros: 'constant',
	replicate: 'replicate',
	reflect: 'reflect',
	symmetric: null,
	circular: 'circular'
};

/** One call of torch.nn.functional.conv2d, which correlates: for a convolution the kernel is flipped before. */
export function pytorchListing(c: Convolution): Listing {
	const flipped = c.operation === 'convolution';
	const weights = flipped ? 'sliding' : 'kernel';
	const { stride, dilation } = c;
	const call = `F.conv2d(padded[None, None], ${weights}[None, None], stride=(${stride.rows}, ${stride.cols}), dilation=(${dilation.rows}, ${dilation.cols}))`;
	return pythonListing('pytorch', [
		...padding(c),
		...(flipped
			? [code('sliding = torch.flip(kernel, (0, 1))  # conv2d correlates: flip both ways before')]
			: []),
		code(''),
		code(`output = ${call}[0, 0]${division(c)}`, oneLine),
		code(''),
		code('print(output.tolist())')
	]);
}

/** Imports, numbers and `padded`, by PyTorch where it can. */
function padding(c: Convolution): Piece[] {
	const imports = [code('import torch'), code('import torch.nn.functional as F'), code('')];
	if (!padsItself(c)) {
		return [
			code('import numpy as np'),
			...imports,
			...numpyNumbers(c),
			code(
				torchModes[c.paddingMode] === null
					? '# F.pad has no symmetric padding, so NumPy pads'
					: '# F.pad does not pad this far, so NumPy pads'
			),
			...numpyPadding(c),
			code('padded, kernel = torch.from_numpy(padded), torch.from_numpy(kernel)')
		];
	}
	const close = '], dtype=torch.float64)';
	return [
		...imports,
		{ role: 'input', open: 'x = torch.tensor([', matrix: c.input, close },
		{ role: 'kernel', open: 'kernel = torch.tensor([', matrix: c.kernel, close },
		isPadded(c) ? padCall(c) : code('padded = x  # no padding')
	];
}

function padCall({ padding, paddingMode }: Convolution): Piece {
	const { top, right, bottom, left } = padding;
	const value = paddingMode === 'zeros' ? ', value=0' : '';
	return code(
		`padded = F.pad(x[None, None], (${left}, ${right}, ${top}, ${bottom}), mode='${torchModes[paddingMode]}'${value})[0, 0]`
	);
}

/** F.pad reflects less than the axis, and wraps no more than once around. */
function padsItself(c: Convolution): boolean {
	if (!isPadded(c)) return true;
	const { input, padding, paddingMode } = c;
	const rows = Math.max(padding.top, padding.bottom);
	const cols = Math.max(padding.left, padding.right);
	switch (paddingMode) {
		case 'symmetric':
			return false;
		case 'reflect':
			return rows < input.rows && cols < input.cols;
		case 'circular':
			return rows <= input.rows && cols <= input.cols;
		default:
			return true;
	}
}
