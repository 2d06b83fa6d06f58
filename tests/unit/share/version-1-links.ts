import { defaultState, wholeSample, type PlayerOptions, type State } from '$lib/schema';

type Link = {
	readonly says: string;
	readonly query: string;
	readonly hash: string;
	/** What differs from the default. */
	readonly state: Partial<State>;
	readonly options?: Partial<PlayerOptions>;
	/** Written by hand: read as told, but not what `encodeState` writes. */
	readonly byHand?: true;
};

/** Links of version 1. They are out in the world: none may ever be read differently. */
export const versionOneLinks: readonly Link[] = [
	{ says: 'nothing', query: '', hash: '', state: {} },
	{
		says: 'a kernel, which opens in its own operation',
		query: '?kernel=sobel-x&padding=same&step=12',
		hash: '',
		state: {
			kernel: { source: 'named', name: 'sobel-x' },
			operation: 'cross-correlation',
			padding: 'same',
			step: 12
		}
	},
	{
		says: 'a kernel against its own operation',
		query: '?kernel=sobel-y&operation=convolution',
		hash: '',
		state: { kernel: { source: 'named', name: 'sobel-y' }, operation: 'convolution' }
	},
	{
		says: 'every setting in the query',
		query:
			'?input=letter&kernel=edge&padding=1,2,3,4&padding-mode=reflect&stride=1,3&dilation=2' +
			'&operation=cross-correlation&step=5&granularity=row&narration=multiply&speed=0.25' +
			'&rulers=padded&display=mid-gray&theme=projector&present',
		hash: '',
		state: {
			input: { source: 'example', name: 'letter' },
			kernel: { source: 'named', name: 'edge' },
			padding: { top: 1, right: 2, bottom: 3, left: 4 },
			paddingMode: 'reflect',
			stride: { rows: 1, cols: 3 },
			dilation: { rows: 2, cols: 2 },
			operation: 'cross-correlation',
			step: 5,
			granularity: 'row',
			narration: 'multiply',
			speed: 0.25,
			rulers: 'padded',
			display: 'mid-gray'
		},
		options: { theme: 'projector', present: true }
	},
	{
		says: 'an input and a kernel of numbers',
		query: '?stride=1',
		hash: '#v=1&input=7,2,0.5;3,8,-1&kernel=1,-2;3,4&divisor=10',
		state: {
			input: {
				source: 'numbers',
				values: [
					[7, 2, 0.5],
					[3, 8, -1]
				]
			},
			kernel: {
				source: 'own',
				values: [
					[1, -2],
					[3, 4]
				],
				divisor: 10
			},
			stride: { rows: 1, cols: 1 }
		}
	},
	{
		says: 'packed numbers',
		query: '',
		hash: '#v=1&input=2x3:AAECA_3-',
		state: {
			input: {
				source: 'numbers',
				values: [
					[0, 1, 2],
					[3, 253, 254]
				]
			}
		},
		byHand: true
	},
	{
		says: 'a sample picture, whole',
		query: '?picture=raccoon',
		hash: '',
		state: {
			input: {
				source: 'picture',
				picture: { kind: 'sample', name: 'raccoon' },
				crop: wholeSample('raccoon'),
				cells: 32,
				grid: null
			}
		}
	},
	{
		says: 'a crop of a sample picture',
		query: '?picture=rocket&crop=10,20,100,200&cells=64&kernel=gaussian-5',
		hash: '',
		state: {
			input: {
				source: 'picture',
				picture: { kind: 'sample', name: 'rocket' },
				crop: { row: 10, col: 20, rows: 100, cols: 200 },
				cells: 64,
				grid: null
			},
			kernel: { source: 'named', name: 'gaussian-5' }
		}
	},
	{
		says: 'an own picture with its grid',
		query: '?picture=own:3f-A_9&crop=0,0,3000,4000&cells=8',
		hash: '#v=1&grid=2x3:AAECA_3-',
		state: {
			input: {
				source: 'picture',
				picture: { kind: 'own', hash: '3f-A_9' },
				crop: { row: 0, col: 0, rows: 3000, cols: 4000 },
				cells: 8,
				grid: { rows: 2, cols: 3, values: [0, 1, 2, 3, 253, 254] }
			}
		}
	},
	{
		says: 'an own picture that nobody kept',
		query: '?picture=own&crop=0,0,2,3',
		hash: '#v=1&grid=2x3:AAECA_3-',
		state: {
			input: {
				source: 'picture',
				picture: { kind: 'own', hash: null },
				crop: { row: 0, col: 0, rows: 2, cols: 3 },
				cells: 32,
				grid: { rows: 2, cols: 3, values: [0, 1, 2, 3, 253, 254] }
			}
		}
	},
	{
		says: 'numbers in the query, written and encoded by other hands',
		query: '?input=%5B%5B1%2C+2%5D%2C+%5B3%2C+4%5D%5D&utm_source=course&kernel=1,0;0,1&v=20240101',
		hash: '#section-2',
		state: {
			input: {
				source: 'numbers',
				values: [
					[1, 2],
					[3, 4]
				]
			},
			kernel: {
				source: 'own',
				values: [
					[1, 0],
					[0, 1]
				],
				divisor: 1
			}
		},
		byHand: true
	}
];

/** The whole state that a link stands for. */
export function stateOf(link: Link): State {
	return { ...defaultState, ...link.state };
}
