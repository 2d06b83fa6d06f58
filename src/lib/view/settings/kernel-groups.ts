import type { KernelName } from '$lib/core';

/** The named kernels by what they are for, in the order of the list. */
export const kernelGroups = {
	follow: ['all-different', 'identity', 'shift'],
	smooth: ['box-blur', 'gaussian-3', 'gaussian-5', 'sharpen'],
	edges: ['edge', 'laplacian'],
	directed: ['sobel-x', 'sobel-y', 'prewitt-x', 'prewitt-y', 'scharr-x', 'scharr-y', 'emboss']
} as const satisfies Record<string, readonly KernelName[]>;
