import { expect } from 'vitest';
import { ConvolutionError, type ConvolutionFault } from '$lib/core';

/** The code and details of the ConvolutionError that an action throws. */
export function faultOf(action: () => unknown): ConvolutionFault {
	try {
		action();
	} catch (error) {
		expect(error).toBeInstanceOf(ConvolutionError);
		const { code, details } = error as ConvolutionError;
		return { code, details } as ConvolutionFault;
	}
	throw new Error('nothing was thrown');
}
